/** The steps that a build reports, in order. */
export type Step =
  | "pull"
  | "boundary"
  | "sheet"
  | "cut"
  | "features"
  | "generalize"
  | "labels"
  | "index"
  | "compose"
  | "pdf"
  | "web"
  | "svg"
  | "png"
  | "preflight";

/** How a step is run: whoever calls tells the time and shows the progress. */
export type RunStep = <T>(step: Step, work: () => T | Promise<T>) => Promise<T>;
