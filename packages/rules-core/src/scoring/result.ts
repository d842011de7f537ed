import type { Citation } from '../reference/edition.js';
import type { BandHit } from './bands.js';
import type { Facts, Path } from './facts.js';
import type { Issue, IssueCode } from './issues.js';
import type { DecisionCode } from './policy.js';

/** The criteria of tables (二) and (一), and the parts of some of them. */
export type CriterionCode =
  'A1' | 'A2' | 'A3' | 'A4' | 'A5' | 'A6' | 'A7' | 'A8' | 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7';

export type PartCode = 'A8.1' | 'A8.2' | 'I2.1' | 'I2.2' | 'I7.1' | 'I7.2' | 'I7.3';

export type SectionCode = 'ethics' | 'basics' | 'ability' | 'achievements' | 'composition' | 'technical' | 'laboratory';

export type State = 'scored' | 'incomplete' | 'wrong';

/** Disqualified beats invalid (any error) beats provisional (anything missing or only suggested) beats final. */
export type Status = 'final' | 'provisional' | 'invalid' | 'disqualified';

/** One thing that would have to change: a fact, or the mean of a list, raised by `by` to `to`; or a further row of a list. */
export interface Need {
  readonly path: Path;
  readonly by?: number;
  readonly to?: number | string | boolean;
  readonly row?: true;
  readonly mean?: true;
}

/** The cheapest step up: all of `needs` together give `gives` more points, where a person judges at most that many. */
export interface NextStep {
  readonly needs: readonly Need[];
  readonly gives: number;
}

/** What one row of a list gave; `reason` says why it counts nothing. Points are absent while the row is incomplete. */
export interface RowResult {
  path: Path;
  points?: number;
  stated: Facts;
  reason?: IssueCode;
  suggested?: true;
}

/** Numbers found on the way to a quantity, by name: persons, totals, things held. Means are shown to two decimals, half up. */
export type Counted = Readonly<Record<string, number>>;

/** What a criterion, or a part of one, made of the facts. Points, cap, band and next step are there only when it is scored. */
export interface Measured {
  points?: number;
  /** The sum before the cap, only where the cap bit. */
  beforeCap?: number;
  /** What was counted to find the quantity that decides. */
  counted?: Counted;
  /** The band that decided. */
  band?: BandHit;
  next?: NextStep;
}

/** A sub-criterion: A8.1, I7.2. Its parts are rows. */
export interface PartResult extends Measured {
  code: PartCode;
  max: number;
  state: State;
  parts?: readonly RowResult[];
}

export interface CriterionResult extends Measured {
  code: CriterionCode;
  max: number;
  state: State;
  /** Its sub-criteria, or the rows of its list. */
  parts?: readonly (PartResult | RowResult)[];
  /** The facts that were read, lists left out whose rows are parts. Refused values are left out. */
  stated?: Facts;
  /** The policy values that were used. */
  decisions?: readonly DecisionCode[];
  citation: Citation;
}

export interface SectionResult {
  code: SectionCode;
  /** The sum of the criteria that are scored. */
  points: number;
  max: number;
}

interface ScoredSheet {
  edition: string;
  status: Status;
  criteria: readonly CriterionResult[];
  issues: readonly Issue[];
  /** The policy values that decided something about the sheet as a whole. */
  decisions?: readonly DecisionCode[];
}

/** A scored table (二). Total and sections are absent when disqualified, and sums of what is known while not final. */
export interface AppraiserResult extends ScoredSheet {
  kind: 'appraiser';
  total?: number;
  sections?: readonly SectionResult[];
  /** Whether the total reaches the pass mark that the policy sets (D11). */
  passed?: boolean;
}

/** A scored table (一). */
export interface InstitutionResult extends ScoredSheet {
  kind: 'institution';
  total: number;
  sections: readonly SectionResult[];
}

export interface Shortfall {
  code: SectionCode | 'total';
  threshold: number;
  /** How much is lacking, two decimals, half up. */
  by: number;
}

export interface Disagreement {
  code: CriterionCode;
  max: number;
  /** The points of each expert who scored it; `expert` counts from 0. */
  points: readonly { expert: number; points: number }[];
}

export interface Spread {
  min: number;
  max: number;
  /** Population standard deviation, two decimals, half up. */
  deviation: number;
}

export type Conclusion = 'qualified' | 'notQualified' | 'provisional';

/** The conclusion that another value of a policy decision would have led to, given only where it differs. */
export interface OtherReading {
  decision: DecisionCode;
  value: string;
  total: number;
  conclusion: Conclusion;
}

/** A criterion of table (一) with the experts' points combined, two decimals, half up. */
export interface MeanResult {
  code: CriterionCode;
  points: number;
  max: number;
}

/** What the experts' sheets come to. It is there only when every sheet is final. */
export interface PanelMeans {
  total: number;
  sections: readonly SectionResult[];
  criteriaMeans: readonly MeanResult[];
  shortfalls: readonly Shortfall[];
}

/** A category that experts recommend an appraiser for, and who they are; `experts` count from 0. */
export interface Recommendation {
  code: string;
  experts: readonly number[];
}

/** One appraiser before a panel. `expert` counts from 0, in the order of the reviews. */
export interface PanelAppraiser {
  id?: number;
  name?: string;
  /** `disqualified` where every expert says so; provisional while only some do and the panel has not decided. */
  status: Status;
  /** The experts' totals combined, two decimals, half up: of those who gave one, when every sheet is done. */
  total?: number;
  spread?: Spread;
  /** Whether the total reaches the pass mark that the policy sets (D11). */
  passed?: boolean;
  experts: readonly { expert: number; status: Status; total?: number }[];
  /** The experts who disqualify. */
  disqualifiedBy: readonly number[];
  disagreements: readonly Disagreement[];
  recommended: readonly Recommendation[];
  /** What the panel decided. */
  decision?: 'qualified' | 'notQualified';
}

/** What it comes to without the appraisers whom the panel found not qualified. */
export interface AcceptedOnly extends PanelMeans {
  /** How many appraisers are left. */
  appraisers: number;
  conclusion: Conclusion;
}

/** A panel's sheets combined. Means are there only when every sheet is final. */
export interface PanelResult extends Partial<PanelMeans> {
  kind: 'panel';
  edition: string;
  status: Status;
  conclusion: Conclusion;
  spread?: Spread;
  disagreements: readonly Disagreement[];
  /** Of a panel of reviews, each appraiser. */
  appraisers?: readonly PanelAppraiser[];
  /** Only where the panel found somebody not qualified. No text says whether it counts. */
  accepted?: AcceptedOnly;
  otherReadings?: readonly OtherReading[];
  /** The categories that the conclusion is recorded for (D12). */
  categories?: readonly string[];
  /** Each expert's own result. */
  sheets: readonly (InstitutionResult | Unscored)[];
  decisions: readonly DecisionCode[];
  issues: readonly Issue[];
}

/** One expert's workbook: the institution's sheet and every appraiser's. */
export interface ReviewResult {
  kind: 'review';
  edition: string;
  status: Status;
  /** The day of the review, as the review says it. */
  date?: string;
  institution: InstitutionResult;
  appraisers: readonly { id?: number; name?: string; result: AppraiserResult | Unscored }[];
  issues: readonly Issue[];
}

/** What was no document of a known kind. */
export interface Unscored {
  status: 'invalid';
  issues: readonly Issue[];
}

export type Result = AppraiserResult | InstitutionResult | PanelResult | ReviewResult | Unscored;
