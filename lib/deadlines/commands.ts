import { permitted } from "@/lib/auth/permitted";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { showDay } from "@/lib/engine/show-day";
import { done, notFound, type Result, refused } from "@/lib/errors";
import type { Prisma } from "@/prisma/client/client";
import { earliestDone } from "./earliest-done";
import type { MarkDone, Undo } from "./schema";

type Marked = Result<{ id: string }>;

const dayOf = (value: Date | null) => value?.toISOString().slice(0, 10) ?? null;

/**
 * Records that a deadline was met. Refused for a day still to come and for one on which it cannot have
 * been met yet. Where somebody marked it first, theirs stays and the refusal says who.
 */
export const markDeadlineDone = permitted(
  "mark-deadlines",
  (scope: Scope, { deadlineRowId, doneOn, note }: MarkDone): Promise<Marked> => {
    return db(scope).$transaction(async (tx) => {
      const own = { id: deadlineRowId, organisationId: scope.organisationId };
      const found = await tx.deadline.findFirst({ where: own });
      if (found === null) return notFound("deadline");
      if (doneOn > scope.today) return invalidDay("This day is still to come. Enter the day it was done.");
      const earliest = earliestDone({
        deadlineId: found.deadlineId,
        triggeredOn: dayOf(found.triggeredOn),
        dueOn: dayOf(found.dueOn),
      });
      if (earliest !== null && doneOn < earliest) {
        return invalidDay(`It cannot have been met before ${showDay(earliest)}. Check the day.`);
      }
      // What the day was checked against is in the condition: whoever changes it meanwhile makes this fail.
      const { count } = await tx.deadline.updateMany({
        where: { ...own, doneOn: null, lapsedAt: null, triggeredOn: found.triggeredOn, dueOn: found.dueOn },
        data: { doneOn: new Date(doneOn) },
      });
      if (count === 0) return whyNot(tx, scope, deadlineRowId);
      await tx.deadlineMark.create({
        data: { ...markedBy(scope), deadlineRowId, kind: "done", doneOn: new Date(doneOn), note },
      });
      return done({ id: deadlineRowId });
    });
  },
);

/** Takes back that a deadline was met. What was said before stays in its history. */
export const undoDeadline = permitted(
  "mark-deadlines",
  (scope: Scope, { deadlineRowId, note }: Undo): Promise<Marked> => {
    return db(scope).$transaction(async (tx) => {
      const own = { id: deadlineRowId, organisationId: scope.organisationId };
      const { count } = await tx.deadline.updateMany({
        where: { ...own, doneOn: { not: null }, lapsedAt: null },
        data: { doneOn: null },
      });
      if (count === 0) return whyNot(tx, scope, deadlineRowId);
      await tx.deadlineMark.create({ data: { ...markedBy(scope), deadlineRowId, kind: "undone", note } });
      return done({ id: deadlineRowId });
    });
  },
);

const markedBy = (scope: Scope) => ({
  organisationId: scope.organisationId,
  markedById: scope.userId,
  markedByName: scope.actorName,
});

const invalidDay = (message: string) =>
  refused({ code: "invalid", message: "One field needs mending.", fields: { doneOn: message } });

async function whyNot(tx: Prisma.TransactionClient, scope: Scope, deadlineRowId: string): Promise<Marked> {
  const found = await tx.deadline.findFirst({
    where: { id: deadlineRowId, organisationId: scope.organisationId },
    include: { marks: { orderBy: [{ markedAt: "desc" }, { id: "desc" }], take: 1 } },
  });
  if (found === null) return notFound("deadline");
  const refuse = (message: string) => refused({ code: "refused", message });
  if (found.lapsedAt !== null) {
    return refuse("The record has changed and this deadline no longer follows from it. Reload the page.");
  }
  const mark = found.marks[0];
  if (mark?.doneOn && found.doneOn) {
    const day = showDay(dayOf(mark.doneOn) ?? "");
    return refuse(`${mark.markedByName} has marked this as done on ${day}: “${mark.note}”. That stays.`);
  }
  if (mark?.kind === "undone") return refuse(`${mark.markedByName} has taken this back already.`);
  return refuse("The record has changed meanwhile. Reload the page to see this deadline as it stands now.");
}
