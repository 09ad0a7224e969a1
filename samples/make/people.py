"""Ten lifters and what they wear. `tuning` and `test` never share a body."""

from make.body import Phenotype
from make.clothing import Outfit, fitted, loose

PEOPLE = {person.name: person for person in (
    Phenotype("anton", 1.0, 1.80, 0.70, 0.72, 0.52, 0.7, {"caucasian": 1.0}, (0.80, 0.60, 0.49), (0.16, 0.10, 0.06)),
    Phenotype("bola", 1.0, 1.76, 0.69, 0.85, 0.60, 0.7, {"african": 1.0}, (0.36, 0.23, 0.16), (0.05, 0.04, 0.04), 0.006),
    Phenotype("chiyo", 0.0, 1.62, 0.69, 0.60, 0.45, 0.7, {"asian": 1.0}, (0.85, 0.68, 0.55), (0.06, 0.05, 0.05), 0.022),
    Phenotype("dana", 0.0, 1.70, 0.70, 0.70, 0.50, 0.8, {"caucasian": 1.0}, (0.88, 0.69, 0.59), (0.45, 0.30, 0.14), 0.022),
    Phenotype("emil", 1.0, 1.74, 0.80, 0.45, 0.80, 0.4, {"caucasian": 1.0}, (0.84, 0.64, 0.54), (0.45, 0.44, 0.43), 0.005),
    Phenotype("farida", 0.0, 1.66, 0.72, 0.55, 0.75, 0.5, {"asian": 0.5, "caucasian": 0.5}, (0.68, 0.49, 0.37),
              (0.08, 0.06, 0.05), 0.024),
    Phenotype("goran", 1.0, 1.90, 0.68, 0.60, 0.35, 0.6, {"caucasian": 1.0}, (0.82, 0.62, 0.50), (0.30, 0.20, 0.10), 0.02),
    Phenotype("hana", 0.0, 1.74, 0.84, 0.45, 0.50, 0.5, {"caucasian": 0.6, "african": 0.4}, (0.56, 0.39, 0.29),
              (0.35, 0.34, 0.34), 0.022),
    Phenotype("imran", 1.0, 1.71, 0.70, 0.65, 0.55, 0.6, {"asian": 0.6, "caucasian": 0.4}, (0.60, 0.43, 0.32),
              (0.05, 0.04, 0.04), 0.014),
    Phenotype("joke", 0.0, 1.78, 0.68, 0.50, 0.40, 0.7, {"african": 1.0}, (0.40, 0.26, 0.19), (0.05, 0.04, 0.03), 0.02),
)}

TUNING = ("anton", "chiyo", "emil", "hana", "imran")
TEST = ("bola", "dana", "farida", "goran", "joke")

OUTFITS: dict[str, Outfit] = {outfit.name: outfit for outfit in (
    fitted("fitted_blue", (0.12, 0.28, 0.62), (0.13, 0.13, 0.15)),
    fitted("fitted_red", (0.68, 0.14, 0.16), (0.20, 0.21, 0.25), (0.85, 0.85, 0.86)),
    fitted("fitted_teal", (0.10, 0.50, 0.50), (0.24, 0.12, 0.30), (0.9, 0.9, 0.9)),
    fitted("fitted_pale", (0.80, 0.80, 0.78), (0.36, 0.42, 0.50), (0.85, 0.35, 0.15)),
    fitted("fitted_dark", (0.12, 0.12, 0.13), (0.10, 0.10, 0.11), (0.15, 0.15, 0.16), "long_sleeves"),
    fitted("shorts_green", (0.16, 0.42, 0.22), (0.14, 0.14, 0.16), (0.2, 0.2, 0.22), "tee", "short_tights"),
    loose("loose_white", (0.86, 0.86, 0.84), (0.16, 0.17, 0.20)),
    loose("loose_navy", (0.12, 0.15, 0.30), (0.45, 0.45, 0.47)),
    loose("loose_olive", (0.38, 0.40, 0.22), (0.12, 0.12, 0.12), top="long_sleeves"),
)}
