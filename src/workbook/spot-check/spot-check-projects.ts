import type { SampledProject, SampleSource } from '../../sheets/draw/spot-check';

/** By what projects are drawn from separately. */
export type Strata = 'department' | 'category';

/** All projects of which a sample is drawn, wherever they come from. */
export interface ProjectsToCheck {
  readonly ok: true;
  readonly source: SampleSource;
  /** As printed on the 抽查记录: what was drawn from, with the number of projects. */
  readonly scope: string;
  /** As printed: what must be the same for the same projects to be drawn again. */
  readonly repeatable: string;
  readonly projects: readonly ProjectToCheck[];
}

export interface ProjectToCheck {
  /** "" where all are drawn from together, or where its own is not known. */
  readonly stratum: string;
  /** Its line on the 抽查记录 if it is drawn. */
  readonly sampled: SampledProject;
}
