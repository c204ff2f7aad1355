import type { PaperPoint } from "../core/geometry.ts";
import type { PathCommand } from "../core/plate.ts";

/** An elliptical arc as SVG path data gives it: by its ends. */
export interface EndpointArc {
  readonly from: PaperPoint;
  readonly to: PaperPoint;
  readonly rx: number;
  readonly ry: number;
  readonly turnDegrees: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** The arc as cubic curves of a quarter turn at most each (off by 0.03 % of the radius). */
export function arcToCurves(arc: EndpointArc): readonly PathCommand[] {
  if (arc.from[0] === arc.to[0] && arc.from[1] === arc.to[1]) return [];
  if (arc.rx === 0 || arc.ry === 0) return [{ op: "L", to: arc.to }];
  const ellipse = centreOf(arc);
  const pieces = Math.max(1, Math.ceil(Math.abs(ellipse.turn) / (Math.PI / 2) - 1e-9));
  const step = ellipse.turn / pieces;
  /** Length of the controls for an arc of `step` on the unit circle. */
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (x: number, y: number): PaperPoint => [
    ellipse.center[0] + ellipse.cos * ellipse.rx * x - ellipse.sin * ellipse.ry * y,
    ellipse.center[1] + ellipse.sin * ellipse.rx * x + ellipse.cos * ellipse.ry * y,
  ];
  return Array.from({ length: pieces }, (_, piece) => {
    const a = ellipse.start + piece * step;
    const b = a + step;
    return {
      op: "C",
      c1: place(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
      c2: place(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
      to: piece === pieces - 1 ? arc.to : place(Math.cos(b), Math.sin(b)),
    };
  });
}

interface CentreArc {
  readonly center: PaperPoint;
  readonly rx: number;
  readonly ry: number;
  readonly cos: number;
  readonly sin: number;
  readonly start: number;
  readonly turn: number;
}

/** From end points to centre: SVG 1.1, appendix F.6.5; radii too short for their ends are stretched (F.6.6). */
function centreOf({ from, to, rx, ry, turnDegrees, large, sweep }: EndpointArc): CentreArc {
  const turned = (turnDegrees * Math.PI) / 180;
  const cos = Math.cos(turned);
  const sin = Math.sin(turned);
  const halfX = (from[0] - to[0]) / 2;
  const halfY = (from[1] - to[1]) / 2;
  const x = cos * halfX + sin * halfY;
  const y = -sin * halfX + cos * halfY;
  const stretch = Math.max(1, Math.hypot(x / rx, y / ry));
  const a = Math.abs(rx) * stretch;
  const b = Math.abs(ry) * stretch;
  const chord = (x / a) ** 2 + (y / b) ** 2;
  const off = Math.sqrt(Math.max(0, 1 / chord - 1)) * (large === sweep ? -1 : 1);
  const centreX = (off * a * y) / b;
  const centreY = (-off * b * x) / a;
  const start = Math.atan2((y - centreY) / b, (x - centreX) / a);
  const end = Math.atan2((-y - centreY) / b, (-x - centreX) / a);
  const turn = end - start;
  const full = 2 * Math.PI;
  return {
    center: [
      cos * centreX - sin * centreY + (from[0] + to[0]) / 2,
      sin * centreX + cos * centreY + (from[1] + to[1]) / 2,
    ],
    rx: a,
    ry: b,
    cos,
    sin,
    start,
    turn: sweep ? (turn + full) % full : -((full - turn) % full),
  };
}
