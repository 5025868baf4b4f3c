export type InviteeAnswer = "comes" | "substitute" | "absent";
export const INVITEE_WORDS = { comes: "Lãnh đạo đơn vị dự", substitute: "Cử người dự thay", absent: "Vắng" } satisfies Record<
  InviteeAnswer,
  string
>;
