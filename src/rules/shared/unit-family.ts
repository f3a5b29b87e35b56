import type { Unit } from '../../model/unit';
import { FACILITY_COUNTERS } from '../../model/unit-table';

const PEOPLE = ['人', '人次'];

export function bothCountFacilities(one: Unit, other: Unit): boolean {
  return FACILITY_COUNTERS.includes(one.symbol) && FACILITY_COUNTERS.includes(other.symbol);
}

/** 人次 is a way of counting 人. */
export function bothCountPeople(one: Unit, other: Unit): boolean {
  return PEOPLE.includes(one.symbol) && PEOPLE.includes(other.symbol);
}

/** Money, whatever it is paid per: 3000元/人 beside 3000元. */
export function bothMoney(one: Unit, other: Unit): boolean {
  return isMoney(one) && isMoney(other);
}

function isMoney({ dimension }: Unit): boolean {
  return dimension?.split('/')[0] === 'money';
}
