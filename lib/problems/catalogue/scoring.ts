export const scoringWords = {
  "score.lowering_needs_reason": "Điểm tiêu chí {number} giảm từ {before} xuống {after}. Ghi lý do để đơn vị biết và giải trình.",
  "score.over_max": "Điểm {points} vượt điểm tối đa {max} của tiêu chí {number}. Nhập lại từ 0 đến {max}.",
  "score.below_zero": "Điểm tiêu chí {number} không được âm. Nhập từ 0 đến {max}.",
  "score.penalty_positive": "Điểm trừ {number} ghi số không lớn hơn 0, ví dụ −0,50.",
} as const;
