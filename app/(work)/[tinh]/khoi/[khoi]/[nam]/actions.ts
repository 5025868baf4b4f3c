"use server";
import { action } from "@/lib/action/action";
import { holderById, officeById, yearById } from "@/lib/blocs/finders";
import { endOffice, handOver, holdOffice } from "@/lib/blocs/hold-office";
import { endHolder, nameHolder } from "@/lib/blocs/name-holder";
import { changeArchiveNotes } from "@/lib/blocs/open-year";
import { ArchiveNotesInput, HandOverInput, HolderEndInput, HolderInput, OfficeEndInput, OfficeInput } from "@/lib/blocs/schema";
import { addPaperAward as addAward, keepPaperResult as keepResult, PaperAwardInput, PaperResultInput } from "@/lib/year/archive/paper";
import { changeDates, yearForDates } from "@/lib/year/change-dates";
import { moveStage } from "@/lib/year/move-stage";
import { yearForMove } from "@/lib/year/queries";
import { MoveInput, SendBackInput, YearDatesInput } from "@/lib/year/schema";
import { sendBack } from "@/lib/year/send-back";

export const moveYear = action({
  may: "bloc_year.move",
  input: MoveInput,
  find: ({ sql }, { id }) => yearForMove(sql, id),
  run: moveStage,
});
export const sendYearBack = action({
  may: "bloc_year.send_back",
  input: SendBackInput,
  find: ({ sql }, { id }) => yearForMove(sql, id),
  run: sendBack,
});
export const changeYearDates = action({
  may: "bloc_year.change",
  input: YearDatesInput,
  find: ({ tx }, { id }) => yearForDates(tx, id),
  run: changeDates,
});
export const changeYearNotes = action({
  may: "bloc.keep",
  input: ArchiveNotesInput,
  find: ({ tx }, { id }) => yearById(tx, id),
  run: changeArchiveNotes,
});
export const holdBlocOffice = action({
  may: "office.hold",
  input: OfficeInput,
  find: ({ tx }, { blocYearId }) => yearById(tx, blocYearId),
  run: holdOffice,
});
export const endBlocOffice = action({
  may: "office.hold",
  input: OfficeEndInput,
  find: ({ tx }, { id }) => officeById(tx, id),
  run: endOffice,
});
export const handOverOffice = action({
  may: "office.hold",
  input: HandOverInput,
  find: ({ tx }, { id }) => officeById(tx, id),
  run: handOver,
});
export const nameOfficeHolder = action({
  may: "office.name",
  input: HolderInput,
  find: ({ tx }, { officeId }) => officeById(tx, officeId),
  run: nameHolder,
});
export const endOfficeHolder = action({
  may: "office.name",
  input: HolderEndInput,
  find: ({ tx }, { id }) => holderById(tx, id),
  run: endHolder,
});
export const keepPaperResult = action({
  may: "bloc.keep",
  input: PaperResultInput,
  find: ({ tx }, { id }) => yearById(tx, id),
  run: keepResult,
});
export const addPaperAward = action({
  may: "bloc.keep",
  input: PaperAwardInput,
  find: ({ tx }, { id }) => yearById(tx, id),
  run: addAward,
});
