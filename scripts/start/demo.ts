const ROLES = ["quantri", "chuyenvien", "lanhdao", "hoidong", "thuky", "khoitruong", "donvi", "lanhdaodonvi", "giamsat"];
const PROVINCES = ["tinh-mau", "phu-tho", "can-tho", "lao-cai"];

/** What a first visitor needs, printed once the pages answer. */
export const demoAccounts = (password: string) =>
  [
    "",
    "Tài khoản dùng thử: <vai-trò>@<tỉnh>.demo, ví dụ thuky@tinh-mau.demo",
    `  vai trò: ${ROLES.join(", ")}`,
    `  tỉnh:    ${PROVINCES.join(", ")}`,
    `Mật khẩu demo: ${password}`,
    "",
  ].join("\n");
