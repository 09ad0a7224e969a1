"""Checks the converted models: against TFLite's own interpreter, and against MediaPipe's landmarks on photos.

`photos` is a folder with `photos/*.jpg` and `mediapipe-lite|full|heavy.json`, each a list of
{photo, width, height, landmarks: 33 x [x, y, z, visibility]} as fractions of the photo.
"""

import argparse
import io
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from ai_edge_litert.interpreter import Interpreter
from PIL import Image

import pose
import source
import torchscript
from convert import MODELS
from specs import SPECS, Spec
from tflite_graph import read_graph

PUBLIC_LANDMARKS = 33
RANDOM_INPUTS = 3


def torch_runner(model: bytes, spec: Spec, with_mask: bool) -> Callable:
    """Maps an image [N, H, W, 3] to the outputs as NumPy arrays."""
    module = torch.jit.load(io.BytesIO(model))
    flag = [] if spec.optional_output is None else [torch.tensor([with_mask])]

    def run(image: np.ndarray) -> list[np.ndarray]:
        with torch.no_grad():
            return [output.numpy() for output in module(torch.from_numpy(image), *flag)]

    return run


def tflite_runner(data: bytes, spec: Spec) -> Callable:
    """The same, by TFLite's interpreter."""
    graph = read_graph(data)
    names = [graph.names[graph.outputs[i]] for i in spec.output_order]
    interpreter = Interpreter(model_content=data, num_threads=1)
    interpreter.allocate_tensors()
    outputs = {detail["name"]: detail["index"] for detail in interpreter.get_output_details()}

    def run(image: np.ndarray) -> list[np.ndarray]:
        interpreter.set_tensor(interpreter.get_input_details()[0]["index"], image)
        interpreter.invoke()
        return [interpreter.get_tensor(outputs[name]) for name in names]

    return run


def read_photo(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path).convert("RGB"))


def photo_inputs(photos: list[np.ndarray], spec: Spec, detector: Callable) -> list[np.ndarray]:
    """What the model is given for real photos."""
    if spec.optional_output is None:
        inputs = []
        for photo in photos:
            pose.detect(photo, lambda image: inputs.append(image) or detector(image))
        return inputs
    return [pose.landmark_input(photo, first_region(photo, detector)) for photo in photos]


def first_region(photo: np.ndarray, detector: Callable) -> pose.Region:
    people = pose.detect(photo, detector)
    if not people:
        raise ValueError("no person was found in a photo")
    return pose.region_of(people[0].points[0], people[0].points[1])


def random_inputs(spec: Spec) -> list[np.ndarray]:
    image = spec.card["inputs"][0]
    low, high = image["range"]
    random = np.random.default_rng(7)
    shape = [1, *image["shape"][1:]]
    return [random.uniform(low, high, shape).astype(np.float32) for _ in range(RANDOM_INPUTS)]


def largest_errors(spec: Spec, inputs: list[np.ndarray], run: Callable, reference: Callable) -> str:
    """Largest difference for each output; a mask is compared as a probability, its logits reach -1600."""
    errors = np.zeros(len(spec.output_order))
    for image in inputs:
        for i, (found, expected) in enumerate(zip(run(image), reference(image), strict=True)):
            if spec.card["outputs"][i]["name"] == "mask":
                found, expected = pose.sigmoid(found), pose.sigmoid(expected)
            errors[i] = max(errors[i], np.abs(found - expected).max())
    return ", ".join(
        f"{output['name']} {error:.2g}" for output, error in zip(spec.card["outputs"], errors, strict=True)
    )


def check_against_tflite(spec: Spec, model: bytes, data: bytes, plain: str, photos: list, detector: Callable) -> None:
    reference = tflite_runner(data, spec)
    plain_model = torchscript.with_code(model, plain)
    for code, content in (("model.pt", model), ("plain.py", plain_model)):
        run = torch_runner(content, spec, with_mask=True)
        for kind, inputs in (
            ("random", random_inputs(spec)),
            ("photos", photo_inputs(photos, spec, detector)),
        ):
            print(f"{spec.id} {code} {kind}: {largest_errors(spec, inputs, run, reference)}")


def landmark_errors(entries: list, folder: Path, run: Callable, detector: Callable, check_row: bool) -> np.ndarray:
    """[photos, 33] distances to MediaPipe's landmarks in photo pixels."""
    errors = []
    for entry in entries:
        photo = read_photo(folder / "photos" / entry["photo"])
        region = first_region(photo, detector)
        found = pose.decode_pose(run(pose.landmark_input(photo, region)), region, check_row)
        expected = np.array(entry["landmarks"])[:, :2] * [entry["width"], entry["height"]]
        errors.append(np.hypot(*(found.image[:PUBLIC_LANDMARKS, :2] - expected).T))
    return np.array(errors)


def check_parity(spec: Spec, model: bytes, folder: Path, detector: Callable) -> None:
    entries = json.loads((folder / f"mediapipe-{spec.id.split('-')[1]}.json").read_text())
    run = torch_runner(model, spec, with_mask=False)
    for check_row in (False, True):
        errors = landmark_errors(entries, folder, run, detector, check_row)
        worst = errors.max(axis=1)
        print(
            f"{spec.id} parity, row {'checked' if check_row else 'not checked as in MediaPipe'}: "
            f"median {np.median(errors):.4f} px, worst landmark of a photo: median {np.median(worst):.4f}, "
            f"p90 {np.percentile(worst, 90):.4f}, max {worst.max():.2f} px; "
            f"{np.mean(worst <= 0.5):.1%} of {len(entries)} photos within 0.5 px"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", type=Path, help="folder with the photos and MediaPipe's landmarks")
    parser.add_argument("--models", type=Path, default=MODELS, help="folder of the model folders (default: models/)")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), help="where the npm package is kept")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    tarball = source.fetch(arguments.cache)
    models = {spec.id: (arguments.models / spec.id / "model.pt").read_bytes() for spec in SPECS}
    detector = torch_runner(models[SPECS[0].id], SPECS[0], with_mask=False)
    sample = [read_photo(path) for path in sorted((arguments.photos / "photos").glob("*.jpg"))[::8]]
    for spec in SPECS:
        plain = (arguments.models / spec.id / "plain.py").read_text()
        data = source.read_member(tarball, spec.file)
        check_against_tflite(spec, models[spec.id], data, plain, sample, detector)
    for spec in SPECS[1:]:
        check_parity(spec, models[spec.id], arguments.photos, detector)


if __name__ == "__main__":
    main()
