/** What kind of thing is measured. opinion: a share of those asked, or their marks. visits: people, each as often as they come. events: what is held or happens. things: anything counted. */
export type Dimension =
  | 'share'
  | 'opinion'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'people'
  | 'visits'
  | 'households'
  | 'events'
  | 'things'
  | 'time'
  | 'money'
  | 'price';

/** What the name of an indicator says of its values. What it does not say for certain is null: then no rule speaks. */
export interface NamedMeasure {
  readonly dimension: Dimension | null;
  /** The name asks for a number: 长度, 人次, 合格率. A standard or a term may as well be said in words. */
  readonly asksForNumber: boolean;
  readonly better: 'more' | 'less' | null;
  /** Percent points that no share of this kind exceeds; null where one may, or where nothing is known. */
  readonly most: 100 | null;
  /** Of a plan: more than planned may be done, so that a result may well exceed `most`. */
  readonly isOfPlan: boolean;
}
