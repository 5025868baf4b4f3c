import { expect, test } from "@playwright/test";
import { fromDossierToDecision } from "./case-4/award.ts";
import { asOf, ownDay, PEOPLE, SLUG, UNITS } from "./case-4/cast.ts";
import { yearEndMeeting } from "./case-4/meeting.ts";
import { fromCriteriaToRanking } from "./case-4/scores.ts";
import { faults } from "../support/people.ts";
import { anEmptyProvince } from "../support/province.ts";

// Case 4 whole, in the browser, day by day of its own clock: from the first draft of the criteria in January 2023 to the
// decision of April 2024 that anybody can read. Only people and units are there when it begins.
test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  await anEmptyProvince(SLUG, "Tỉnh Bốn", UNITS, { people: PEOPLE, since: "2022-07-01" });
  await asOf("2023-01-12T08:00+07:00");
});
test.afterEach(async ({ browser }) => {
  for (const context of browser.contexts()) await context.close();
  expect(faults.splice(0)).toEqual([]);
});
test.afterAll(ownDay);

fromCriteriaToRanking();
yearEndMeeting();
fromDossierToDecision();
