export const INITIATIVE_EVENTS: Record<string, string> = {
  "initiative.kept": "Ghi sáng kiến vào sổ",
  "initiative.removed": "Bỏ sáng kiến khỏi sổ",
  "initiative.confirmed": "Xác nhận phạm vi ảnh hưởng của sáng kiến",
  "proposal.initiatives_chosen": "Chọn sáng kiến cho hồ sơ đề nghị",
};
