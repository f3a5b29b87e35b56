import { ARITHMETICS, caibannongArithmetic } from '../arithmetic';
import { SYSTEM_SHEETS } from '../budget-system';
import type { RuleSet } from '../types';
import { assetIncome } from './asset-income';
import { classes } from './classes';
import { applicationFrame, monitoringFrame, reviewFrame, selfEvaluationFrame } from './frames';
import { limits } from './limits';
import { microcreditInterest } from './microcredit-interest';
import { specialtyIndustry } from './specialty-industry';
import { PRINTED_TERMS } from './stages';
import { villageInfrastructure } from './village-infrastructure';
import { currentWords } from './wording';
import { yulu } from './yulu';

/** 财政专项扶贫资金绩效管理操作指南（试行）, complete: 表1–表4 and the five templates of 附2. */
export const caibannong201968: RuleSet = {
  id: 'caibannong-2019-68',
  document: '财办农〔2019〕68号',
  profile: null,
  classes,
  arithmetic: caibannongArithmetic,
  arithmetics: ARITHMETICS,
  terms: PRINTED_TERMS,
  systemSheets: SYSTEM_SHEETS,
  reviewPassMark: 85,
  limits,
  ruleSettings: {},
  rewordings: {},
  forms: {
    application: applicationFrame,
    review: reviewFrame,
    monitoring: monitoringFrame,
    'self-evaluation': selfEvaluationFrame,
  },
  categories: [specialtyIndustry, assetIncome, microcreditInterest, villageInfrastructure, yulu],
  currentWords,
};
