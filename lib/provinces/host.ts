import { isIP } from "node:net";
import { domainToASCII, domainToUnicode } from "node:url";

type Read = { ok: true; host: string } | { ok: false; words: string };
const no = (words: string): Read => ({ ok: false, words });

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** Letters of Latin writing with all marks of Vietnamese, digits, hyphen: a Cyrillic "а" looks like ours and leads elsewhere. */
const LATIN = /^[\p{Script=Latin}\p{M}0-9-]+$/u;
/** Names that mean this machine or this network, whoever asks. */
const INNER = ["localhost", "local", "internal", "localdomain", "lan", "home", "arpa", "invalid", "onion"];

/**
 * Reads the host name under which a province wishes to be found: `Thidua.TinhMau.gov.vn.` is `thidua.tinhmau.gov.vn`, letters with marks become
 * punycode. Only a name of the public DNS, without protocol, port, path or wildcard.
 */
export function readHost(typed: string): Read {
  const text = typed.normalize("NFC").trim().replace(/\.$/, "");
  if (text === "") return no("Ghi tên miền, ví dụ thidua.tinhmau.gov.vn.");
  if (text.length > 253) return no(`Tên miền dài ${text.length} ký tự, quá mức 253. Ghi lại.`);
  if (/[\p{Cc}\p{Cf}]/u.test(text)) return no("Tên miền có ký tự ẩn. Gõ lại bằng tay thay vì dán.");
  if (/[/\\@?#\s]/.test(text) || text.includes("://"))
    return no("Chỉ ghi tên miền, không ghi https://, dấu gạch chéo hay dấu cách, ví dụ thidua.tinhmau.gov.vn.");
  if (text.includes("*")) return no("Ghi một tên miền cụ thể, không dùng dấu *.");
  if (isIP(text.replace(/^\[|\]$/g, "").split("%")[0]!) || /^\[.*\]/.test(text)) return no("Ghi tên miền, không ghi địa chỉ IP.");
  if (/:\d*$/.test(text)) return no("Không ghi cổng: trang công khai dùng cổng của hệ thống.");
  // Dots and letters of other widths become plain ones here, as a browser does it.
  const host = domainToASCII(text).toLowerCase(),
    labels = host.split(".");
  if (isIP(host) || /^(0x[0-9a-f]*|\d+)$/.test(labels.at(-1)!)) return no("Ghi tên miền, không ghi địa chỉ IP.");
  if (host.length > 253) return no(`Tên miền dài ${host.length} ký tự khi viết không dấu, quá mức 253. Ghi lại.`);
  if (host === "" || !labels.every((label) => LABEL.test(label)))
    return no("Tên miền chỉ gồm chữ, số, dấu gạch nối, mỗi phần không quá 63 ký tự, ví dụ thidua.tinhmau.gov.vn.");
  if (INNER.includes(labels.at(-1)!)) return no("Tên này chỉ có nghĩa trong máy hoặc mạng nội bộ. Ghi tên miền mà người dân gõ được.");
  if (labels.length < 2) return no("Tên miền có ít nhất hai phần, ví dụ thidua.tinhmau.gov.vn.");
  if (
    !domainToUnicode(host)
      .split(".")
      .every((label) => LATIN.test(label) && !label.startsWith("xn--"))
  )
    return no("Tên miền có chữ trông giống chữ Việt nhưng là chữ khác. Gõ lại bằng tay.");
  return { ok: true, host };
}
