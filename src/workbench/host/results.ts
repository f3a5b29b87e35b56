import type { CellValue } from '../../model/cell';
import type { HostModel, ModelCell } from './model';

/** Results of formulas as Excel shows them: in manual mode those of the last calculation, or of the entry of the formula. */
export class Results {
  private kept = new Map<string, CellValue>();
  private changed = false;

  /** @param manual as a person chooses it in Excel, at any time. */
  constructor(
    private readonly model: HostModel,
    public manual: boolean,
  ) {}

  /** Results read here are kept until the next calculation. */
  cell(sheet: string, row: number, column: number): ModelCell {
    const cell = this.model.cell(sheet, row, column);
    if (!this.manual || cell.formula === null) return cell;
    const key = `${sheet} ${row} ${column} ${cell.formula}`;
    const value = this.kept.has(key) ? (this.kept.get(key) ?? null) : cell.value;
    this.kept.set(key, value);
    return { ...cell, value };
  }

  /** Whether something has changed since the last calculation, as Excel reports it. */
  get state(): 'Done' | 'Pending' {
    return this.manual && this.changed ? 'Pending' : 'Done';
  }

  change(): void {
    this.changed = true;
  }

  calculate(): void {
    this.kept = new Map();
    this.changed = false;
  }
}
