import { isSecret } from "./typed";

export type Unsent = {
  why: "ended" | "away";
  address: string;
  form: [name: string, value: FormDataEntryValue][];
  nonce: string;
  /** On the pages of sign-in and account `code` lets somebody in. */
  codeIsSecret: boolean;
};

/** Fields that say what the others are called (components/ui/unsent-label.tsx); sent only when no script runs. */
export const LABEL = "$nhan:",
  CHOICES = "$chon:",
  FORM = "$bieu-mau";

const TITLE = { ended: "Chưa gửi: phiên làm việc đã kết thúc", away: "Chưa gửi: máy chủ dữ liệu đang tạm dừng" };
const WHY = {
  ended: "Phiên đã hết hạn hoặc đã đăng xuất ở nơi khác, nên chưa ghi gì vào hệ thống. Nội dung đã nhập còn nguyên trên trang này.",
  away: "Chưa ghi gì vào hệ thống. Nội dung đã nhập còn nguyên trên trang này: chờ một phút rồi bấm “Gửi lại”. Nếu sau vài phút vẫn chưa được, gọi Phòng Thi đua - Khen thưởng.",
};
const SIGN_IN = `<ol><li><a class="btn" href="/dang-nhap?tiep=/dang-nhap/xong" target="_blank" rel="opener">Đăng nhập lại ở thẻ mới</a></li><li>Trở lại thẻ này và bấm “Gửi lại”.</li></ol>`;

/** The whole answer to a form that could not be taken: what was typed, and a button that sends the same form again. Needs no script and no database. */
export function unsentPage({ why, address, form, nonce, codeIsSecret }: Unsent): string {
  const secret = (name: string) => isSecret(name) || (codeIsSecret && name === "code");
  const texts = form.filter((one): one is [string, string] => typeof one[1] === "string");
  const told = new Map(texts.filter(([name]) => name.startsWith("$")));
  const labelOf = (name: string) => told.get(LABEL + name) ?? "";
  const kept = texts.filter(([name]) => !secret(name));
  const again = texts
    .filter(([name]) => secret(name))
    .map(([name]) => field(name, labelOf(name) || "Mật khẩu", 'type="password" autocomplete="current-password"'));
  const files = form.filter(([, value]) => typeof value !== "string" && value.size > 0) as [string, File][];
  const pick = files.map(([name, file]) => field(name, `${labelOf(name) || "Tệp"} (chọn lại ${file.name})`, 'type="file"'));
  return document(
    TITLE[why],
    nonce,
    `<p>${WHY[why]}</p>${why === "ended" ? SIGN_IN : ""}
<form method="post" enctype="multipart/form-data" action="${safe(address)}">
${kept.map(([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(value)}">`).join("\n")}
${[...again, ...pick].join("\n")}
<p><button>Gửi lại</button></p>
</form>
${shown(kept, told, labelOf)}`,
  );
}

/** The answer to a visit while the database is away: asks again by itself. */
export const awayPage = (address: string, nonce: string) =>
  document(
    "Máy chủ dữ liệu đang tạm dừng",
    nonce,
    `
<p>Dữ liệu đã ghi vẫn còn nguyên. Trang tự mở lại khi máy chủ dữ liệu chạy lại; nếu sau vài phút vẫn chưa được, gọi Phòng Thi đua - Khen thưởng.</p>
<p><a class="btn" href="${safe(address)}">Mở lại</a></p>`,
    '<meta http-equiv="refresh" content="10">',
  );

const document = (title: string, nonce: string, body: string, more = "") => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="icon" href="/icon.svg">${more}
<title>${title} | Thi đua - Khen thưởng</title><style nonce="${safe(nonce)}">${STYLE}</style></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

/** Only what a person typed or chose: fields with a label, and sentences. */
function shown(kept: [string, string][], told: Map<string, string>, labelOf: (name: string) => string): string {
  const lines = kept.filter(
    ([name, value]) => !name.startsWith("$") && value.trim() !== "" && (labelOf(name) !== "" || /\S\s+\S/.test(value)),
  );
  if (lines.length === 0) return "";
  const head = told.get(FORM) ? `Nội dung đã nhập ở “${safe(told.get(FORM)!)}”` : "Nội dung đã nhập";
  return `<h2>${head}</h2><dl>${lines.map(([name, value]) => `<dt>${safe(labelOf(name) || "Nội dung")}</dt><dd>${safe(chosen(told.get(CHOICES + name), value))}</dd>`).join("")}</dl>`;
}

/** What is behind a box or a list is a code; the label of the choice is shown instead. */
function chosen(choices: string | undefined, value: string): string {
  if (choices === undefined) return value;
  try {
    return (JSON.parse(choices) as Record<string, string>)[value] ?? "Đã chọn";
  } catch {
    return "Đã chọn";
  }
}

const field = (name: string, label: string, kind: string) => `<p><label>${safe(label)}<input name="${safe(name)}" ${kind}></label></p>`;

const SIGNS: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);

// The stylesheet of the application has a name that only its own pages know.
const STYLE = `
:root{color-scheme:light dark;--page:#f1f3f0;--surface:#fff;--line:#d5dad3;--text:#191d1b;--soft:#434a46;--ink:#1f3e92;--on:#fff;--seal:#b5261e}
@media(prefers-color-scheme:dark){:root{--page:#141816;--surface:#1c211e;--line:#39403b;--text:#e7ebe8;--soft:#b6beb8;--ink:#a9bff5;--on:#10162a;--seal:#f0897f}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:0.9375rem/1.5 "Be Vietnam Pro","Segoe UI",Arial,sans-serif}
main{width:min(720px,100% - 32px);margin:clamp(24px,8vh,88px) auto 48px;padding:24px;background:var(--surface);border:1px solid var(--line);border-radius:4px}
h1{margin:0 0 16px;font-size:1.625rem;line-height:1.3}h1::after{content:"";display:block;width:44px;height:3px;margin-top:8px;background:var(--seal)}
h2{margin:24px 0 8px;font-size:1.25rem;line-height:1.3}
li{margin:8px 0}label{display:block;font-weight:600}
input:not([type=hidden]){display:block;width:100%;min-height:44px;margin-top:4px;padding:8px;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--soft);border-radius:4px}
button,.btn{display:inline-block;min-height:44px;padding:10px 16px;font:inherit;font-weight:600;border:1px solid var(--ink);border-radius:4px;text-decoration:none;cursor:pointer}
button{background:var(--ink);color:var(--on)}.btn{color:var(--ink)}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
dl{margin:0;border-top:1px solid var(--line)}dt{margin-top:8px;font-size:0.8125rem;color:var(--soft)}dd{margin:0;padding-bottom:8px;border-bottom:1px solid var(--line);white-space:pre-wrap;overflow-wrap:anywhere}`;
