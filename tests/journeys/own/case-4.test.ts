import { expect, test } from "@playwright/test";
import { othersAreHeard } from "./case-4/asking.ts";
import { dossiersToTheBoard, fromCouncilToDecision } from "./case-4/award.ts";
import { asOf, ownDay, theYear } from "./case-4/cast.ts";
import { yearEndMeeting } from "./case-4/meeting.ts";
import { fromCheckToRanking } from "./case-4/scores.ts";
import { PEOPLE, SLUG, UNITS } from "./case-4/units.ts";
import { faults } from "../support/people.ts";
import { anEmptyProvince } from "../support/province.ts";

// Case 4 in the browser, day by day of its own clock: from the check of the sheets in December 2023 to the decision of April 2024
// that anybody can read. How a year begins is walked by first-pledge, how a unit scores itself by self-score.
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await anEmptyProvince(SLUG, "Tỉnh Bốn", UNITS, { people: PEOPLE, since: "2022-07-01" });
  theYear();
  await asOf("2023-12-18T08:00+07:00");
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});
test.afterAll(ownDay);

fromCheckToRanking();
yearEndMeeting();
dossiersToTheBoard();
othersAreHeard();
fromCouncilToDecision();
