/** Four steps as the legend names them; 0 is "not scored". */
export const heatStep = (share: number | null): 0 | 1 | 2 | 3 | 4 =>
  share === null ? 0 : share >= 0.95 ? 4 : share >= 0.85 ? 3 : share >= 0.7 ? 2 : 1;
export const HEAT_WORDS = [
  [4, "Từ 95\u00a0%"],
  [3, "85 đến dưới 95\u00a0%"],
  [2, "70 đến dưới 85\u00a0%"],
  [1, "Dưới 70\u00a0%"],
  [0, "Chưa có điểm"],
] as const;
