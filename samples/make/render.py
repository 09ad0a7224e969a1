"""Draws a scene with OpenGL in software (Mesa's llvmpipe), without a display or a graphics card.

Many weak parallel lamps, each with its own shadow map, stand for the ceiling and the windows: that
gives the soft shadows and dark creases that make a body look solid to a pose model.
"""

from dataclasses import dataclass

import moderngl
import numpy as np

from make.camera import Camera
from make.geometry import unit
from make.mesh import PATTERNS, Mesh, joined_by_kind, smooth_normals

SHADOW_TILE = 768
TILES_ACROSS = 4
SHADOW_REACH = 2.6  # metres around the lifter that cast and catch fine shadows
SHADOW_CENTRE = np.array([0.0, 0.0, 1.0])
SAMPLES = 4


@dataclass(frozen=True)
class Lamp:
    """A far lamp. `towards` points from the scene to the lamp; colour is linear light."""
    towards: np.ndarray
    colour: np.ndarray


@dataclass(frozen=True)
class Lighting:
    lamps: tuple[Lamp, ...]
    ambient: tuple[float, float, float] = (0.10, 0.10, 0.11)
    exposure: float = 1.0


def ceiling_light(brightness: float = 1.0, key_from_deg: float = 40.0, key_share: float = 0.35, warmth: float = 0.0,
                  seed: int = 0) -> Lighting:
    """Eight lamps: five spread over the ceiling, three close together as window or spot.

    `key_from_deg` is the azimuth of that key light, from forward to the left. `warmth` -1 to 1.
    """
    rng = np.random.default_rng(seed)
    tint = np.array([1 + 0.12 * warmth, 1.0, 1 - 0.16 * warmth])
    lamps = []
    for i in range(5):
        azimuth = 2 * np.pi * (i + rng.uniform(-0.2, 0.2)) / 5
        rise = np.radians(rng.uniform(32, 78))
        towards = np.array([np.cos(rise) * np.cos(azimuth), np.cos(rise) * np.sin(azimuth), np.sin(rise)])
        lamps.append(Lamp(towards, tint * (1 - key_share) * 3.0 / 5))
    for i in range(3):
        azimuth = np.radians(key_from_deg + rng.uniform(-7, 7))
        rise = np.radians(38 + rng.uniform(-6, 6))
        towards = np.array([np.cos(rise) * np.cos(azimuth), np.cos(rise) * np.sin(azimuth), np.sin(rise)])
        lamps.append(Lamp(towards, tint * key_share * 3.6 / 3))
    return Lighting(tuple(lamps), exposure=brightness)


_SHADOW_VERTEX = """
#version 330
uniform mat4 to_clip;
in vec3 in_position;
void main() { gl_Position = to_clip * vec4(in_position, 1.0); }
"""
_SHADOW_FRAGMENT = """
#version 330
void main() {}
"""
_LAMPLIGHT = """
#define LAMPS 8
uniform vec3 towards[LAMPS];
uniform vec3 lamp_colour[LAMPS];
uniform mat4 to_shadow[LAMPS];
uniform sampler2DShadow shadows;
uniform vec2 tile_size;
uniform int tiles_across;
uniform float shadow_reach;
uniform vec3 shadow_centre;
uniform vec3 ambient;
uniform vec3 eye;

void lamplight(vec3 at, vec3 n, float shine, out vec3 light, out vec3 glint) {
    light = ambient * (0.65 + 0.35 * n.z);
    glint = vec3(0.0);
    vec3 view = normalize(eye - at);
    vec3 probe = at + n * 0.012;
    bool near = distance(at, shadow_centre) < shadow_reach;
    for (int i = 0; i < LAMPS; i++) {
        float facing = dot(n, towards[i]);
        if (facing <= 0.0) continue;
        float lit = 1.0;
        if (near) {
            vec3 s = (to_shadow[i] * vec4(probe, 1.0)).xyz * 0.5 + 0.5;
            vec2 tile = vec2(float(i % tiles_across), float(i / tiles_across));
            lit = textureLod(shadows, vec3((tile + clamp(s.xy, 0.002, 0.998)) * tile_size, s.z - 0.0012), 0.0);
        }
        light += lamp_colour[i] * facing * lit;
        if (shine > 0.0) glint += lamp_colour[i] * lit * pow(max(dot(n, normalize(towards[i] + view)), 0.0), shine);
    }
}
"""
_SURFACE = """
uniform int pattern;
uniform float wrinkle;
uniform float exposure;

float hash(vec3 p) { p = fract(p * 0.3183099 + 0.1); p *= 17.0; return fract(p.x * p.y * p.z * (p.x + p.y + p.z)); }
float noise(vec3 x) {
    vec3 i = floor(x), f = fract(x); f = f * f * (3.0 - 2.0 * f);
    return mix(mix(mix(hash(i), hash(i + vec3(1,0,0)), f.x), mix(hash(i + vec3(0,1,0)), hash(i + vec3(1,1,0)), f.x), f.y),
               mix(mix(hash(i + vec3(0,0,1)), hash(i + vec3(1,0,1)), f.x), mix(hash(i + vec3(0,1,1)), hash(i + vec3(1,1,1)), f.x), f.y), f.z);
}
float cloud(vec3 p) { return 0.65 * noise(p) + 0.35 * noise(p * 2.3); }

vec3 finished(vec3 reflected) {
    vec3 seen = exposure * reflected;
    seen = seen * (1.0 + seen * 0.10) / (1.0 + seen * 0.55) * 1.18;
    return pow(clamp(seen, 0.0, 1.0), vec3(1.0 / 2.2));
}
"""
_BODY_VERTEX = "#version 330" + _LAMPLIGHT + _SURFACE + """
uniform mat4 to_clip;
in vec3 in_position; in vec3 in_normal; in vec3 in_rest; in vec3 in_colour; in float in_cover;
out vec3 seen; out float cover;
void main() {
    vec3 base = pow(in_colour, vec3(2.2));
    float gloss = 0.02, fold = 1.0;
    if (pattern == 1) {
        base *= 0.92 + 0.16 * cloud(in_rest * 60.0); gloss = 0.10;
    } else if (pattern == 2) {
        vec3 q = in_rest * vec3(26.0, 26.0, 15.0);
        fold = 1.0 + wrinkle * 5.0 * (noise(q + vec3(0.05, 0.0, 0.12)) - noise(q));
    } else if (pattern == 7) {
        base *= 0.6 + 0.8 * cloud(in_rest * vec3(120.0, 120.0, 40.0)); gloss = 0.10;
    }
    vec3 light, glint;
    lamplight(in_position, normalize(in_normal), 16.0, light, glint);
    seen = finished(base * light * fold + gloss * glint);
    cover = in_cover;
    gl_Position = to_clip * vec4(in_position, 1.0);
}
"""
_BODY_FRAGMENT = """
#version 330
in vec3 seen; in float cover;
out vec4 pixel;
void main() {
    if (cover < 0.0) discard;
    pixel = vec4(seen, 1.0);
}
"""
_ROOM_VERTEX = """
#version 330
uniform mat4 to_clip;
in vec3 in_position; in vec3 in_normal; in vec3 in_rest; in vec3 in_colour;
out vec3 world; out vec3 normal; out vec3 rest; out vec3 colour;
void main() {
    world = in_position; normal = in_normal; rest = in_rest; colour = pow(in_colour, vec3(2.2));
    gl_Position = to_clip * vec4(in_position, 1.0);
}
"""
_ROOM_FRAGMENT = "#version 330" + _LAMPLIGHT + _SURFACE + """
in vec3 world; in vec3 normal; in vec3 rest; in vec3 colour;
out vec4 pixel;
void main() {
    vec3 n = normalize(normal);
    if (!gl_FrontFacing) n = -n;
    vec3 base = colour;
    if (pattern == 3) {
        vec3 a = abs(normal);
        vec2 u = (a.x > a.y && a.x > a.z) ? rest.yz : ((a.y > a.z) ? rest.xz : rest.xy);
        vec2 b = u / vec2(0.24, 0.075); b.x += 0.5 * mod(floor(b.y), 2.0);
        vec2 f = fract(b);
        bool mortar = f.x < 0.04 || f.y < 0.13;
        base = mortar ? base * 1.25 : base * (0.82 + 0.36 * hash(vec3(floor(b), 1.0)));
        base *= 0.92 + 0.16 * cloud(rest * 9.0);
    } else if (pattern == 4) {
        base *= 0.9 + 0.2 * cloud(rest * 3.0);
        if (hash(floor(rest * 140.0)) > 0.93) base += 0.10;
        vec2 edge = fract(rest.xy);
        if (edge.x < 0.006 || edge.y < 0.006) base *= 0.4;
    } else if (pattern == 5) {
        base *= 0.8 + 0.3 * hash(vec3(floor(rest.y / 0.14), 3.0, 1.0)) + 0.15 * cloud(vec3(rest.x * 3.0, rest.y * 40.0, 0.0));
        if (fract(rest.y / 0.14) < 0.03) base *= 0.5;
    }
    vec3 light, glint;
    lamplight(world, n, pattern == 6 ? 40.0 : 0.0, light, glint);
    pixel = vec4(finished(base * light + 0.5 * glint), 1.0);
}
"""
WALL_PATTERNS = ("brick", "rubber", "planks", "paint")  # walls and floors catch shadows but cast none
ON_A_BODY = ("skin", "cloth", "hair")  # patterns of dense meshes, lit at their vertices; the rest is lit at every pixel


class Renderer:
    """Holds the OpenGL context, the static room and the shadow atlas of one clip."""

    def __init__(self, width: int, height: int, room: list[Mesh], lighting: Lighting):
        self._context = moderngl.create_context(standalone=True, backend="egl")
        self._context.enable(moderngl.DEPTH_TEST)
        self._context.depth_func = "<="  # so that the floor can be drawn over itself
        self._size = (width, height)
        self._lighting = lighting
        self._body_shade = self._context.program(vertex_shader=_BODY_VERTEX, fragment_shader=_BODY_FRAGMENT)
        self._room_shade = self._context.program(vertex_shader=_ROOM_VERTEX, fragment_shader=_ROOM_FRAGMENT)
        self._cast = self._context.program(vertex_shader=_SHADOW_VERTEX, fragment_shader=_SHADOW_FRAGMENT)
        rows = -(-len(lighting.lamps) // TILES_ACROSS)
        self._atlas = self._context.depth_texture((SHADOW_TILE * TILES_ACROSS, SHADOW_TILE * rows))
        self._atlas.compare_func = "<="
        self._shadow_target = self._context.framebuffer(depth_attachment=self._atlas)
        self._drawn, self._empty_room = (self._context.framebuffer(
            [self._context.renderbuffer(self._size, 3, samples=SAMPLES)],
            self._context.depth_renderbuffer(self._size, samples=SAMPLES)) for _ in range(2))
        self._resolved = self._context.simple_framebuffer(self._size, 3)
        self._shadow_matrices = [_shadow_matrix(lamp.towards) for lamp in lighting.lamps]
        self._set_lighting(rows)
        self._room = [self._upload(mesh) for mesh in joined_by_kind(room)]
        self._empty_image: np.ndarray | None = None

    def _set_lighting(self, rows: int) -> None:
        lamps = self._lighting.lamps
        for shade in (self._body_shade, self._room_shade):
            shade["towards"].write(np.array([unit(lamp.towards) for lamp in lamps], "f4").tobytes())
            shade["lamp_colour"].write(np.array([lamp.colour for lamp in lamps], "f4").tobytes())
            shade["to_shadow"].write(np.array([m.T for m in self._shadow_matrices], "f4").tobytes())
            shade["tile_size"].value = (1 / TILES_ACROSS, 1 / rows)
            shade["tiles_across"].value = TILES_ACROSS
            shade["shadow_reach"].value = SHADOW_REACH
            shade["shadow_centre"].value = tuple(SHADOW_CENTRE)
            shade["ambient"].value = self._lighting.ambient
            shade["exposure"].value = self._lighting.exposure

    def _upload(self, mesh: Mesh):
        normals = mesh.normals if mesh.normals is not None else smooth_normals(mesh.vertices, mesh.triangles)
        rest = mesh.vertices if mesh.rest is None else mesh.rest
        cover = np.ones(len(mesh.vertices)) if mesh.cover is None else mesh.cover
        table = np.column_stack([mesh.vertices, normals, rest, mesh.colours, cover]).astype("f4")
        points = self._context.buffer(table.tobytes())
        order = self._context.buffer(mesh.triangles.astype("i4").tobytes())
        names = ["in_position", "in_normal", "in_rest", "in_colour"]
        if mesh.pattern in ON_A_BODY:
            shaded = self._context.vertex_array(self._body_shade, [(points, "3f 3f 3f 3f 1f", *names, "in_cover")], order)
        else:
            shaded = self._context.vertex_array(self._room_shade, [(points, "3f 3f 3f 3f 4x", *names)], order)
        casting = self._context.vertex_array(self._cast, [(points, "3f 40x", "in_position")], order)
        return mesh, shaded, casting, (points, order)

    def draw(self, camera: Camera, moving: list[Mesh], camera_is_still: bool = False) -> np.ndarray:
        """One frame, (height, width, 3) uint8 RGB.

        With a still camera the empty room is drawn once and copied, and only the moving things and
        the floor that their shadows fall on are drawn again.
        """
        self._aim(camera)
        uploaded = [self._upload(mesh) for mesh in joined_by_kind(moving)]
        whole = (0, 0, *self._size)
        try:
            if not camera_is_still:
                self._draw_shadows(self._room + uploaded)
                self._draw_part(whole, uploaded + self._room)
                return self._read(whole)
            if self._empty_image is None:
                self._draw_shadows(self._room)
                self._draw_part(whole, self._room)
                self._context.copy_framebuffer(self._empty_room, self._drawn)
                self._empty_image = self._read(whole)
            image = self._empty_image.copy()
            self._draw_shadows(self._room + uploaded)
            bodies, shadows = self._changed_parts(camera, moving)
            floor = [entry for entry in self._room if entry[0].catches_shadows]
            self._restore(bodies)
            self._restore(shadows)
            self._draw_part(shadows, floor, keep=True)
            self._draw_part(_smallest_around(bodies, shadows), uploaded, keep=True)
            for part in (bodies, shadows):
                left, top, width, height = part
                if width and height:
                    image[top:top + height, left:left + width] = self._read(part)
            return image
        finally:
            for _, shaded, casting, buffers in uploaded:
                for resource in (shaded, casting, *buffers):
                    resource.release()

    def _aim(self, camera: Camera) -> None:
        for shade in (self._body_shade, self._room_shade):
            shade["to_clip"].write(camera.clip_matrix().T.astype("f4").tobytes())
            shade["eye"].value = tuple(camera.position)

    def _box(self, part: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
        left, top, width, height = part
        return left, self._size[1] - top - height, width, height  # OpenGL counts rows from below

    def _restore(self, part: tuple[int, int, int, int]) -> None:
        """Brings back colour and depth of the empty room."""
        self._drawn.scissor = self._box(part)
        self._context.copy_framebuffer(self._drawn, self._empty_room)

    def _draw_part(self, part: tuple[int, int, int, int], entries, keep: bool = False) -> None:
        """Draws into a rectangle of the frame: left, top, width, height in pixels."""
        self._drawn.use()
        self._drawn.scissor = self._box(part)
        if not keep:
            self._drawn.clear(0.5, 0.5, 0.5, 1.0)
        self._atlas.use(0)
        for mesh, shaded, _, _ in entries:
            shade = self._body_shade if mesh.pattern in ON_A_BODY else self._room_shade
            shade["pattern"].value = PATTERNS.index(mesh.pattern)
            if mesh.pattern in ON_A_BODY:
                shade["wrinkle"].value = mesh.wrinkle
            shaded.render()

    def _read(self, part: tuple[int, int, int, int]) -> np.ndarray:
        box = self._box(part)
        self._resolved.scissor = box
        self._context.copy_framebuffer(self._resolved, self._drawn)
        rows = np.frombuffer(self._resolved.read(viewport=box, components=3, alignment=1), np.uint8)
        return rows.reshape(part[3], part[2], 3)[::-1]

    def _changed_parts(self, camera: Camera, moving: list[Mesh]):
        """Rectangles around the moving things and around their shadows on the floor."""
        points = np.concatenate([mesh.vertices[::4] for mesh in moving])
        shadows, sparse = [], points[::4]
        for lamp in self._lighting.lamps:
            fallen = sparse - sparse[:, 2:] / lamp.towards[2] * lamp.towards
            shadows.append(fallen[np.linalg.norm(fallen - SHADOW_CENTRE, axis=1) < SHADOW_REACH])
        return (self._rectangle(camera.project(points)),
                self._rectangle(camera.project(np.concatenate(shadows))))

    def _rectangle(self, pixels: np.ndarray, margin: int = 8) -> tuple[int, int, int, int]:
        low = np.clip(np.floor(pixels.min(axis=0)) - margin, 0, self._size).astype(int)
        high = np.clip(np.ceil(pixels.max(axis=0)) + margin, 0, self._size).astype(int)
        return int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1])

    def _draw_shadows(self, everything) -> None:
        self._shadow_target.use()
        self._shadow_target.clear()
        for i, matrix in enumerate(self._shadow_matrices):
            self._shadow_target.viewport = (SHADOW_TILE * (i % TILES_ACROSS), SHADOW_TILE * (i // TILES_ACROSS),
                                            SHADOW_TILE, SHADOW_TILE)
            self._cast["to_clip"].write(matrix.T.astype("f4").tobytes())
            for mesh, _, casting, _ in everything:
                if not mesh.catches_shadows and mesh.pattern not in WALL_PATTERNS:
                    casting.render()

    def close(self) -> None:
        self._context.release()


def _smallest_around(*parts: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """The rectangle that holds several."""
    left, top = min(part[0] for part in parts), min(part[1] for part in parts)
    right = max(part[0] + part[2] for part in parts)
    return left, top, right - left, max(part[1] + part[3] for part in parts) - top


def _shadow_matrix(towards: np.ndarray) -> np.ndarray:
    """World to the clip cube of a parallel lamp that looks at the lifter."""
    into = -unit(towards)
    right = unit(np.cross(into, [0.0, 0.0, 1.0]))
    axes = np.stack([right, np.cross(right, into), into]) / SHADOW_REACH
    matrix = np.eye(4)
    matrix[:3, :3] = axes
    matrix[:3, 3] = -axes @ SHADOW_CENTRE
    return matrix
