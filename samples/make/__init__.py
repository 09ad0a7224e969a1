"""Rendered ground truth: lifters whose spine, joints and rep times are known because we posed them."""
