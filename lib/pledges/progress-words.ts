import type { Course, Forecast, Light } from "./progress-rules";

export const LIGHT_WORDS = { on_track: "Đúng tiến độ", slow: "Chậm", at_risk: "Có nguy cơ", none: "Chưa có số liệu" } satisfies Record<
  Light,
  string
>;
export const COURSE_WORDS = { AMOUNT: "Số lũy kế từ đầu năm", RATE: "Tỷ lệ, mức đo từng quý" } satisfies Record<Course, string>;
export const DIRECTION_WORDS = {
  least: "Càng nhiều càng tốt, ít nhất bằng cam kết",
  most: "Càng ít càng tốt, nhiều nhất bằng cam kết",
} as const;
export const TOO_FEW = "Chưa đủ số liệu";

/** How the forecast was reached, for whoever asks. */
export const FORECAST_WORDS = {
  final: "Số của quý cuối, không còn dự báo",
  pace: "Theo nhịp bình quân: số lũy kế chia cho số quý đã qua, nhân với số quý đến hạn",
  trend: "Theo mức thay đổi bình quân mỗi quý từ lần báo cáo đầu đến lần gần nhất",
} satisfies Record<Forecast["by"], string>;

/** The rule of the lights in one sentence, with the figures of the province. */
export const lightRule = ({ onTrack, slow }: { onTrack: number; slow: number }): string => {
  const percent = (value: number) => `${String(value).replace(".", ",")} %`;
  return `Đạt đủ kế hoạch đến quý báo cáo là đúng tiến độ. Chưa đủ thì xét hai tỷ lệ, so với kế hoạch và dự báo so với cam kết, lấy tỷ lệ thấp hơn: từ ${percent(onTrack)} là đúng tiến độ, từ ${percent(slow)} đến dưới ${percent(onTrack)} là chậm, dưới ${percent(slow)} là có nguy cơ.`;
};
