"use server";
import { action } from "@/lib/action/action";
import { AddDateInput, CancelDateInput, ChangeDateInput, DayInput, DayRemoveInput, LateInput } from "@/lib/year/calendar-schema";
import { endFeed as end, ownFeed, renewFeed as renew } from "@/lib/year/feed";
import { addDate, cancelDate, changeDate, dateById, grantLate, yearForLate, yearOfDate } from "@/lib/year/keep-date";
import { dayById, keepDays as keep, removeDay as remove } from "@/lib/year/keep-day";
import { z } from "zod";

export const addYearDate = action({
  may: "year_date.keep",
  input: AddDateInput,
  find: ({ tx }, { blocYearId }) => yearOfDate(tx, blocYearId),
  run: addDate,
});
export const changeYearDate = action({
  may: "year_date.keep",
  input: ChangeDateInput,
  find: ({ tx }, { id }) => dateById(tx, id),
  run: changeDate,
});
export const cancelYearDate = action({
  may: "year_date.keep",
  input: CancelDateInput,
  find: ({ tx }, { id }) => dateById(tx, id),
  run: cancelDate,
});
export const letBeLate = action({
  may: "late.grant",
  input: LateInput,
  find: ({ tx }, { blocYearId }) => yearForLate(tx, blocYearId),
  run: grantLate,
});
export const keepDays = action({ may: "calendar.keep", input: DayInput, find: async () => ({}), run: keep });
export const removeDay = action({ may: "calendar.keep", input: DayRemoveInput, find: ({ tx }, { id }) => dayById(tx, id), run: remove });
export const renewFeed = action({
  may: "calendar.read",
  input: z.object({}),
  find: async ({ tx, actor }) => ({ unitId: null, feed: await ownFeed(tx, actor.personId) }),
  run: renew,
});
export const endFeed = action({
  may: "calendar.read",
  input: z.object({}),
  find: async ({ tx, actor }) => ({ unitId: null, feed: await ownFeed(tx, actor.personId) }),
  run: end,
});
