import type { FormKind } from '../model/form';
import type { Comparator } from '../model/comparator';
import type { Arithmetic } from './arithmetic/types';
import type { SystemSheet } from './budget-system/types';
import type { Terms } from './terms';

/** A level-2 class and the other wordings under which it is read. */
export interface Level2Class {
  readonly name: string;
  readonly synonyms: readonly string[];
}

/** A level-1 class: its wordings, its level-2 classes in printed order. */
export interface Level1Class {
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly level2: readonly Level2Class[];
}

/**
 * One printed row of a category template.
 * indicator: name and value · heading: a group row, its children follow · free: a value without a name, the user types it
 * · blank and ellipsis: room for more rows · empty-class: a level-2 class without rows.
 */
export type TemplateRowKind = 'indicator' | 'heading' | 'free' | 'blank' | 'ellipsis' | 'empty-class';

export interface TemplateRow {
  readonly id: string;
  readonly kind: TemplateRowKind;
  readonly level1: string;
  readonly level2: string | null;
  /** Without stars; "" for rows without a name. */
  readonly name: string;
  /** 3: 必填的核心绩效指标, 1: 加星指标, 0: optional. */
  readonly stars: 0 | 1 | 3;
  /** Id of the heading row of this row's group, or null. */
  readonly parent: string | null;
  /** 指标值 exactly as printed: "≥**亩", "100%", "". */
  readonly target: string;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  /** Further units that are right for this row (元/头只 → 元/头, 元/只; 万元/座 for 供水设施). */
  readonly alsoUnits: readonly string[];
  /** "100%" where the document prints a fixed value. */
  readonly fixedValue: string | null;
  /** Line of the source text, for tests and citations; null for a row that a county's profile brings. */
  readonly line: number | null;
  /** How today's wording names it, where a county's profile says so (`nameIn`). */
  readonly todaysName?: string;
}

export interface Category {
  readonly id: CategoryId;
  /** As printed in 项目名称: "贫困村村内基础设施建设项目". */
  readonly name: string;
  /** As with a row. */
  readonly todaysName?: string;
  readonly rows: readonly TemplateRow[];
  readonly note: string;
  /** null: its name and its rows say enough, as with a county's own. */
  readonly words: CategoryWords | null;
  /** What a key evaluation usually takes such a project for; null: people have to say it. */
  readonly evaluation: EvaluationTypeId | null;
}

/** How people call a category's projects in both wordings (D13), without blanks: from the category's own name down to words that others use as well. */
export interface CategoryWords {
  /** As good as the category's name. */
  readonly telling: RegExp;
  /** What such projects build, buy or pay. */
  readonly usual: RegExp;
  /** Said of such projects, and of others. */
  readonly hinting: RegExp | null;
  /** Where these are said, the others mean something else. */
  readonly foreign?: RegExp;
}

/** 经营性 and 公益性 projects. */
export type EvaluationTypeId = 'operating' | 'public';

/** Kebab-case. Not a closed list: a county's profile brings categories of its own. */
export type CategoryId = string;

/** How the frame of a form is worded; the drawing and the recognition both read it. */
export interface FormFrame {
  readonly kind: FormKind;
  readonly title: string;
  /** "(20XX 年度)"; the drawing puts the year in. */
  readonly yearLine: string;
  /** Captions by role, standard print. */
  readonly labels: Readonly<Record<string, string>>;
  readonly columns: readonly string[];
  readonly notes: readonly string[];
  /** 填报说明 by role of the label or name of the class, without its number. */
  readonly instructions: Readonly<Record<string, string>>;
  /** The items that 表2 scores; other forms have none. */
  readonly sections?: readonly ReviewSection[];
}

/** A section of 表2. `max` in points; the section itself carries no score. */
export interface ReviewSection {
  readonly name: string;
  readonly items: readonly { readonly name: string; readonly max: number; readonly points: string }[];
}

/** "2019": as printed. "current": today's words (脱贫户, 监测对象, 衔接资金), decision D13. */
export type Wording = '2019' | 'current';

/** Figures that a rule compares with; a county may set others. */
export interface Limits {
  /** Characters of the goal text before it is called long (R6). */
  readonly goalLength: number;
  /** Percent below which a share or a satisfaction is called low (R12). */
  readonly lowShare: number;
  /** Projects of one workbook that share a row word for word before it is called copied (R43). */
  readonly copiedRows: number;
  /** Percent points that the 执行率 may lie behind the time of year, and percent that a forecast may miss its target by (J10). */
  readonly deviation: number;
  /** Percent of the target from which a result makes one ask whether the target was too low (decision D6). */
  readonly overfulfilment: number;
}

/** What a county's profile makes of a rule: another severity, or nothing at all. */
export type RuleSetting = 'error' | 'warning' | 'hint' | 'off';

/** Texts of a rule's message in other words; its placeholders are those of the message (src/rules/messages.ts). */
export type Rewording = Readonly<Partial<Record<'what' | 'todo' | 'ofMany', string>>>;

export interface RuleSet {
  readonly id: string;
  readonly document: string;
  /** Name of the county's profile that has been applied (profile.ts); null: the document as printed. */
  readonly profile: string | null;
  readonly classes: readonly Level1Class[];
  /** How points are computed: the one in force, and all that are known by name. */
  readonly arithmetic: Arithmetic;
  readonly arithmetics: readonly Arithmetic[];
  /** By when goals are approved and published. */
  readonly terms: Terms;
  /** What the state's budget system takes in; of each kind the one that is offered first. */
  readonly systemSheets: readonly SystemSheet[];
  /** Points from which a review (表2) passes. */
  readonly reviewPassMark: number;
  readonly limits: Limits;
  /** By rule id; rules that are not named here stay as they are. */
  readonly ruleSettings: Readonly<Record<string, RuleSetting>>;
  /** By rule id and the id of its message: how it is said, where otherwise than the rule says it. */
  readonly rewordings: Readonly<Record<string, Readonly<Record<string, Rewording>>>>;
  readonly forms: Readonly<Partial<Record<FormKind, FormFrame>>>;
  readonly categories: readonly Category[];
  /** 2019 words → today's words, longest first. */
  readonly currentWords: readonly (readonly [string, string])[];
}
