import { assessmentSummary, type ModelClass, modelClasses } from "@/lib/assessments/summary";
import type { Scope } from "@/lib/auth/scope";
import { statusOn } from "@/lib/deadlines/derived-views";
import { type DeadlineCounts, noCounts } from "@/lib/deadlines/status-counts";
import type { FactName } from "@/lib/engine/facts";
import type { JudgementCounts } from "@/lib/judgements/judgement-counts";
import type { IsoDate } from "@/lib/law/types";
import type { DayFinding } from "@/lib/models/day-finding";
import { readFindings } from "@/lib/models/read-findings";
import { type Field, type FieldPoint, SMALLEST_FLOP } from "./field-point";
import type { FirstModel, OpenQuestion, PortfolioCounts } from "./portfolio";
import { FIRST_LIMIT, POINT_LIMIT } from "./queries";

/** What the home page shows. */
export interface PortfolioAsOf {
  counts: PortfolioCounts;
  deadlines: DeadlineCounts;
  judgements: JudgementCounts;
  questions: OpenQuestion[];
  first: FirstModel[];
  field: Field;
}

/**
 * Where the organisation stands under the law of another day: every record is classified anew, in one pass
 * and flat memory.
 */
export async function readPortfolioAsOf(scope: Scope, day: IsoDate): Promise<PortfolioAsOf> {
  const portfolio = new PortfolioOfADay(day);
  for await (const batch of readFindings(scope, day)) {
    for (const found of batch) portfolio.add(found);
    portfolio.trim();
  }
  return portfolio.shown();
}

class PortfolioOfADay {
  private readonly byClass = Object.fromEntries(modelClasses.map((one) => [one, 0])) as Record<
    ModelClass,
    number
  >;
  private readonly deadlines: DeadlineCounts = { ours: noCounts(), theirs: noCounts() };
  private readonly judgements: JudgementCounts = { open: 0, openModels: 0, expired: 0, expiredModels: 0 };
  private readonly questions = new Map<FactName, OpenQuestion>();
  private readonly left = { tooSmall: 0, withoutFigure: 0, withoutDay: 0, beyondLimit: 0 };
  private total = 0;
  private examples = 0;
  private first: FirstModel[] = [];
  private points: FieldPoint[] = [];

  constructor(private readonly day: IsoDate) {}

  add(found: DayFinding): void {
    const summary = assessmentSummary(found.finding.assessment);
    this.total += 1;
    if (found.row.isExample) this.examples += 1;
    this.byClass[summary.modelClass] += 1;
    for (const fact of summary.missing) {
      const question = this.questions.get(fact) ?? { fact, models: 0, undecided: 0 };
      question.models += 1;
      if (summary.missingForClass.includes(fact)) question.undecided += 1;
      this.questions.set(fact, question);
    }
    this.addToJudgements(summary);
    this.addToFirst(found, summary);
    this.addToField(found, summary.modelClass);
  }

  /** Lets go of what will not be shown. */
  trim(): void {
    this.first.sort(moreUrgent);
    this.first.length = Math.min(this.first.length, FIRST_LIMIT);
    this.points.sort((a, b) => (BigInt(a.flop) > BigInt(b.flop) ? -1 : 1));
    this.left.beyondLimit += Math.max(0, this.points.length - POINT_LIMIT);
    this.points.length = Math.min(this.points.length, POINT_LIMIT);
  }

  shown(): PortfolioAsOf {
    const { total, examples, byClass, deadlines, judgements, first, points, left } = this;
    const questions = [...this.questions.values()].sort(
      (a, b) => b.undecided - a.undecided || b.models - a.models || a.fact.localeCompare(b.fact),
    );
    const counts = { total, examples, byClass };
    return { counts, deadlines, judgements, questions, first, field: { points, ...left } };
  }

  private addToJudgements({ questionsOpen, questionsExpired }: ReturnType<typeof assessmentSummary>): void {
    this.judgements.open += questionsOpen.length;
    this.judgements.expired += questionsExpired.length;
    if (questionsOpen.length > 0) this.judgements.openModels += 1;
    if (questionsExpired.length > 0) this.judgements.expiredModels += 1;
  }

  private addToFirst(found: DayFinding, summary: ReturnType<typeof assessmentSummary>): void {
    const { row, finding, doneOn } = found;
    const { modelClass, nearThreshold, missingCount } = summary;
    const isOurs = finding.bearer === "ours";
    const late: IsoDate[] = [];
    for (const deadline of finding.deadlines) {
      const { dueOn = null } = deadline;
      const status = statusOn({ dueOn, doneOn: doneOn(deadline) }, this.day);
      this.deadlines[finding.bearer][status] += 1;
      if (isOurs && status === "overdue" && dueOn !== null) late.push(dueOn);
    }
    const isOpen = isOurs && (modelClass === "unknown" || modelClass === "review");
    if (late.length === 0 && nearThreshold === null && !isOpen) return;
    const { id, name, provider, isExample } = row;
    const overdueSince = late.sort()[0] ?? null;
    const model = { id, name, provider, modelClass, isExample, isOurs, nearThreshold, missingCount };
    this.first.push({ ...model, overdue: late.length, overdueSince });
  }

  private addToField({ row, data }: DayFinding, modelClass: ModelClass): void {
    const flop = data.cumulativeTrainingFlop ?? data.trainingFlop;
    const day = data.releasedOn ?? data.placedOn;
    if (flop === null) this.left.withoutFigure += 1;
    else if (day === null) this.left.withoutDay += 1;
    else if (flop < BigInt(Number(SMALLEST_FLOP))) this.left.tooSmall += 1;
    else {
      const { id, name, isExample } = row;
      this.points.push({ id, name, modelClass, flop: flop.toString(), day, isExample });
    }
  }
}

/** The order of `firstModels`: the longest overdue, then our own, then the higher threshold, then by name. */
function moreUrgent(a: FirstModel, b: FirstModel): number {
  return (
    (a.overdueSince ?? "9").localeCompare(b.overdueSince ?? "9") ||
    Number(b.isOurs) - Number(a.isOurs) ||
    (b.nearThreshold ?? "").localeCompare(a.nearThreshold ?? "") ||
    a.name.toLowerCase().localeCompare(b.name.toLowerCase()) ||
    a.id.localeCompare(b.id)
  );
}
