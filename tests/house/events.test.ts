import { expect, test } from "vitest";
import { EVENT_WORDS } from "@/lib/desk/event-words";
import { sourceFilesUnder, textOf } from "../support/sources.ts";

/** Events named in calls of audit() and auditRow(), the second of two where one is chosen. */
const eventsIn = (text: string) =>
  [...text.matchAll(/\baudit(?:Row)?\(\s*(?:\w+|\{[^}]*\}),[^"]*"([a-z_]+\.[a-z_]+)"(?:\s*:\s*"([a-z_]+\.[a-z_]+)")?/g)].flatMap(
    ([, one, other]) => (other ? [one!, other] : [one!]),
  );

test("every event of the audit has words for the log's page", () => {
  const written = new Set(sourceFilesUnder("lib").flatMap((path) => eventsIn(textOf(path))));
  expect(written.size).toBeGreaterThan(20);
  expect([...written].filter((event) => !(event in EVENT_WORDS)).toSorted()).toEqual([]);
});

test("finds an event, and both of a choice", () => {
  expect(
    eventsIn(
      'await audit(ctx, off ? "a.disabled" : "a.enabled", it.id); await audit(ctx, "b.done", id); await last(sql, auditRow(ctx, "c.sent", id)); await audit({ sql, post }, "d.kept", id);',
    ),
  ).toEqual(["a.disabled", "a.enabled", "b.done", "c.sent", "d.kept"]);
});
