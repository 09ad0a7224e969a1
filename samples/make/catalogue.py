"""The sets of clips by name."""

from make import scenes, sets
from make.clip import ClipSpec

NAMES = ("samples", "small", "scenes", "squats", "large")


def by_name(name: str, seed: int) -> list[ClipSpec]:
    """`seed` matters to the large set only."""
    return {"samples": sets.samples, "small": sets.small, "scenes": scenes.scenes, "squats": sets.squats,
            "large": lambda: sets.large(seed)}[name]()
