"use server";
import { action } from "@/lib/action/action";
import { recordAttendance } from "@/lib/meetings/attend";
import { closeMeeting, signMinutes } from "@/lib/meetings/close";
import { recordDiscussion } from "@/lib/meetings/discuss";
import { addPhoto, addScan, removeFile, sealMeetingFile } from "@/lib/meetings/files";
import { InviteeInput } from "@/lib/meetings/invitations/schema";
import { answerInvitation, sendInvitation } from "@/lib/meetings/invitations/send";
import { addGuest, editGuest, removeGuest } from "@/lib/meetings/guests";
import { toUnit } from "@/lib/meetings/minutes/answer";
import { openMeeting } from "@/lib/meetings/move";
import { editMeeting, planMeeting } from "@/lib/meetings/plan";
import { meetingHeld } from "@/lib/meetings/queries";
import { yearToPlan } from "@/lib/meetings/year-queries";
import { removeResolution } from "@/lib/meetings/resolutions";
import { adoptByResolution } from "@/lib/pledges/adopt";
import {
  AttendInput,
  CloseInput,
  DiscussInput,
  EditInput,
  FileInput,
  GuestEditInput,
  GuestInput,
  GuestRemoveInput,
  MeetingInput,
  PhotoInput,
  PlanInput,
  ResolutionRemoveInput,
  ResolveInput,
  SealInput,
  SignInput,
} from "@/lib/meetings/schema";

export const plan = action({
  may: "meeting.keep",
  input: PlanInput,
  find: ({ sql }, { blocYearId }) => yearToPlan(sql, blocYearId),
  run: planMeeting,
});
export const edit = action({
  may: "meeting.keep",
  input: EditInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: editMeeting,
});
export const invite = action({
  may: "meeting.keep",
  input: MeetingInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: sendInvitation,
});
export const answerInvite = action({
  may: "invitation.answer",
  input: InviteeInput,
  find: async ({ sql }, { meetingId, unitId }) => toUnit(await meetingHeld(sql, meetingId), unitId),
  run: answerInvitation,
});
export const open = action({
  may: "meeting.keep",
  input: MeetingInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: openMeeting,
});
export const attend = action({
  may: "meeting.keep",
  input: AttendInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: recordAttendance,
});
export const discuss = action({
  may: "meeting.keep",
  input: DiscussInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: recordDiscussion,
});
export const guestAdd = action({
  may: "meeting.keep",
  input: GuestInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: addGuest,
});
export const guestEdit = action({
  may: "meeting.keep",
  input: GuestEditInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: editGuest,
});
export const guestRemove = action({
  may: "meeting.keep",
  input: GuestRemoveInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: removeGuest,
});
export const resolve = action({
  may: "meeting.keep",
  input: ResolveInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: adoptByResolution,
});
export const resolutionRemove = action({
  may: "meeting.keep",
  input: ResolutionRemoveInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: removeResolution,
});
export const photoAdd = action({
  may: "meeting.keep",
  input: PhotoInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: addPhoto,
});
export const scanAdd = action({
  may: "meeting.keep",
  input: MeetingInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: addScan,
});
export const fileRemove = action({
  may: "meeting.keep",
  input: FileInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: removeFile,
});
export const fileSeal = action({
  may: "file.seal",
  input: SealInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: sealMeetingFile,
});
export const close = action({
  may: "meeting.close",
  input: CloseInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: closeMeeting,
});
export const sign = action({
  may: "meeting.keep",
  input: SignInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: signMinutes,
});
