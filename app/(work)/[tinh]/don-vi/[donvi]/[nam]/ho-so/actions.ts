"use server";
import { action } from "@/lib/action/action";
import { askUnitRecord, unitInYear, UnitRecordInput } from "@/lib/year/bundle/unit-record";

export const askRecord = action({
  may: "unit_record.export",
  input: UnitRecordInput,
  find: ({ sql }, input) => unitInYear(sql, input),
  run: askUnitRecord,
});
