export type TaskSource = "PREPARATION" | "RESOLUTION" | "DIRECTIVE" | "CONCLUSION";
export type TaskPost = "bloc_head" | "bloc_deputy" | "bloc_secretary" | "board";

export const SOURCE_WORDS = {
  PREPARATION: "Chuẩn bị cho cuộc họp",
  RESOLUTION: "Theo nội dung đã biểu quyết",
  DIRECTIVE: "Theo ý kiến chỉ đạo",
  CONCLUSION: "Theo kết luận của chủ trì",
} satisfies Record<TaskSource, string>;

export const TASK_POST_WORDS = {
  bloc_head: "Khối trưởng",
  bloc_deputy: "Khối phó",
  bloc_secretary: "Thư ký khối",
  board: "Cơ quan chuyên trách",
} satisfies Record<TaskPost, string>;
