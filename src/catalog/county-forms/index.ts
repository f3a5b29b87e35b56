import { chongqingFlat } from './chongqing-flat';
import { hebei2020 } from './hebei-2020';
import { hebei2023 } from './hebei-2023';
import { nationalForm2020 } from './national-form-2020';
import { ningxia2023 } from './ningxia-2023';
import { sichuan2023Evaluation } from './sichuan-2023-evaluation';
import { sichuan2023Goal } from './sichuan-2023-goal';
import type { CountyForm } from './types';

export type {
  CountyForm,
  FormCell,
  FormClass,
  FormColumn,
  FormLine,
  FormSubclass,
  FormTable,
  FormVariant,
  FundsLine,
  HeadField,
  SpendingColumn,
} from './types';

/** In the order in which they are offered. */
export const COUNTY_FORMS: readonly CountyForm[] = [
  nationalForm2020,
  hebei2020,
  hebei2023,
  ningxia2023,
  sichuan2023Goal,
  sichuan2023Evaluation,
  chongqingFlat,
];

export function countyFormOf(id: string | null): CountyForm | null {
  return COUNTY_FORMS.find((form) => form.id === id) ?? null;
}

/** It prints the year that it is for. */
export function printsYear({ title, yearLine = '' }: CountyForm): boolean {
  return `${title}${yearLine}`.includes('20XX');
}
