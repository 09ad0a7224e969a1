"""The spine of the rendered lifter: seventeen vertebrae laid along the rig's five spine bones.

The rig's lowest spine bone starts at hip height and belongs to the pelvis: bending it would be hip
flexion under another name. It is locked, and the first joint that bends is L5/S1, about 9 cm higher.

Positive flexion bends forward (loses lordosis). Angles are degrees relative to the rest posture,
which is quiet standing.
"""

import numpy as np

LUMBAR_JOINTS = ["L5", "L4", "L3", "L2", "L1", "T12"]  # each named for the vertebra above the joint
THORACIC_JOINTS = ["T11", "T10", "T9", "T8", "T7", "T6", "T5", "T4", "T3", "T2", "T1"]
VERTEBRAE = LUMBAR_JOINTS + THORACIC_JOINTS

# How a curve is shared between joints. Lumbar motion grows towards the sacrum; thoracic motion is
# larger near the lumbar junction, where the ribs hold less.
LUMBAR_SHARE = np.array([0.20, 0.22, 0.19, 0.16, 0.13, 0.10])
THORACIC_SHARE = np.array([0.13, 0.12, 0.11, 0.10, 0.09, 0.09, 0.08, 0.08, 0.07, 0.07, 0.06])

# T12 begins this far along the way from L5/S1 to the neck base: 18 cm of 48 cm in an adult.
LUMBAR_PART = 0.375


def joint_positions(rig_points: np.ndarray) -> np.ndarray:
    """Rest centres (18, 3) of the joints below L5 ... T1, and of the neck base, sacrum first.

    `rig_points`: the rig's spine-4, spine-3, spine-2, spine-1 and neck joints, sacrum first.
    """
    steps = np.linalg.norm(np.diff(rig_points, axis=0), axis=1)
    along = np.concatenate([[0], np.cumsum(steps)]) / steps.sum()
    lumbar = np.linspace(0, LUMBAR_PART, len(LUMBAR_JOINTS))
    thoracic = np.linspace(LUMBAR_PART, 1, len(THORACIC_JOINTS) + 2)[1:]
    wanted = np.concatenate([lumbar, thoracic])
    return np.stack([np.interp(wanted, along, rig_points[:, axis]) for axis in range(3)], axis=1)


def flexion_by_joint(lumbar_deg: float, thoracic_deg: float) -> np.ndarray:
    """Degrees of forward bend at each of the 17 joints, sacrum first."""
    return np.concatenate([lumbar_deg * LUMBAR_SHARE, thoracic_deg * THORACIC_SHARE])


def vertebra_weights(heights: np.ndarray, joint_heights: np.ndarray) -> np.ndarray:
    """How much each vertebra (columns) moves skin at each rest height (rows); rows sum to 1.

    Skin follows a bell of one and a half vertebrae, so that a bent back is a curve, not a polygon.
    """
    centres = 0.5 * (joint_heights[:-1] + joint_heights[1:])
    width = 0.75 * np.mean(np.diff(joint_heights))
    inside = np.clip(heights, centres[0], centres[-1])
    bell = np.exp(-0.5 * ((inside[:, None] - centres[None, :]) / width) ** 2)
    return bell / bell.sum(axis=1, keepdims=True)
