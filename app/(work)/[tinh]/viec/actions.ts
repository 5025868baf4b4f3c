"use server";
import { action } from "@/lib/action/action";
import { chooseRhythm, markSeen, RhythmInput, SeenInput } from "@/lib/desk/reminders/keep";

export const setRhythm = action({ may: "desk.read", input: RhythmInput, find: async () => ({}), run: chooseRhythm });
export const seeNotices = action({ may: "desk.read", input: SeenInput, find: async () => ({}), run: markSeen });
