import { expect, test } from "vitest";
import type { z } from "zod";
import { AnswerInput } from "@/lib/council/opinions/schema";
import { PlanInput } from "@/lib/meetings/schema";
import { CountInput, VotePlanInput } from "@/lib/meetings/votes/schema";
import { WriteInput } from "@/lib/movements/schema";
import { AddTitleInput } from "@/lib/pledges/registrations/schema";
import { AddTargetInput } from "@/lib/pledges/schema";
import { ReportInput } from "@/lib/reports/schema";

// Somebody who sends a form with several mistakes is told all of them at once: in single fields, in tables, and between fields.
const ID = "00000000-0000-4000-8000-000000000001",
  LINE = "00000000-0000-4000-8000-000000000002";
const CASES: [string, z.ZodType, Record<string, unknown>, string[]][] = [
  [
    "a vote",
    VotePlanInput,
    { meetingId: ID, voteId: ID, blocYearId: ID, subject: "AWARD", title: " ", manner: "PAPER", ownUnitVotes: "yes", mode: "THEMATIC" },
    ["title", "occasion", "candidate", "person_1", "person_2"],
  ],
  [
    "the count of a vote",
    CountInput,
    { voteId: ID, version: "1", box: "yes", issued: "mười", returned: "8", valid: "8", invalid: "0", blank: "0", [`yes_${LINE}`]: "" },
    ["issued", `yes_${LINE}`, `no_${LINE}`],
  ],
  [
    "a meeting",
    PlanInput,
    {
      blocYearId: ID,
      meetingId: ID,
      kind: "THEMATIC",
      title: "",
      date: "31/02/2026",
      time: "25 giờ",
      place: "",
      agenda_2026: "x".repeat(301),
    },
    ["title", "date", "time", "place", "agenda_2026"],
  ],
  [
    "a movement",
    WriteInput,
    { movementId: ID, blocYearId: ID, name: "", formCode: "X", launchedOn: "", startsOn: "1/1/2026", endsOn: "2/1/2026", iname_1: "Số hộ" },
    ["name", "launchedOn", "iunit_1", "itotal_1"],
  ],
  [
    "a target of a pledge",
    AddTargetInput,
    { id: ID, clauseId: ID, unitId: ID, indicator: "", measure: "NUMBER" },
    ["indicator", "target", "unitOfMeasure"],
  ],
  ["a title registered", AddTitleInput, { blocYearId: ID, unitId: ID, titleCode: "", route: "PROVINCE" }, ["titleCode", "name"]],
  [
    "what an agency says",
    AnswerInput,
    { tinh: "a", token: "b", answer: "disagree", signerName: "", signerTitle: "x" },
    ["signerName", "reason"],
  ],
  [
    "a report",
    ReportInput,
    { blocYearId: ID, unitId: ID, period: "YEAR", version: "1", paperNumber: "1".repeat(61), [`actual_target-${LINE}`]: "9".repeat(41) },
    ["paperNumber", `actual_target-${LINE}`],
  ],
];

test.each(CASES)("%s: one answer names everything that is wrong", (_what, schema, form, wrong) => {
  const said = schema.safeParse(form).error?.issues.map(({ path }) => path.join("."));
  expect(new Set(said)).toEqual(new Set(wrong));
});
