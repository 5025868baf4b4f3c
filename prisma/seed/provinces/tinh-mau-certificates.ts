import { type Field, type FieldKey, fieldsFor } from "../../../lib/council/honours/certificates/fields.ts";
import { sowFile } from "../files.ts";
import type { Keys } from "../province.ts";
import type { Sower } from "../sow.ts";

const A4 = { widthMm: 297, heightMm: 210 };
/** Laid on the invented stock of the demo: name under the heading, place above the post that is printed already. */
const ON_STOCK: Partial<Record<FieldKey, Partial<Field>>> = {
  subject: { x: 30, y: 88, w: 237 },
  post: { on: false },
  achievement: { x: 40, y: 104, w: 217 },
  place: { x: 160, y: 131, w: 105 },
  signerName: { on: true, x: 160, y: 178, w: 105 },
  decision: { x: 28, y: 148, w: 100 },
  register: { x: 28, y: 156.5, w: 100 },
  qr: { x: 28, y: 166, w: 20 },
};

/** Two templates: one for the certificate of merit on a photo of its stock, one for every other paper. */
export async function sowCertificates(sower: Sower, at: Keys): Promise<void> {
  const by = { person: at.person("chuyen-vien"), post: "board_officer" },
    made = "2026-03-11T09:00:00+07:00",
    id = at.of("certificate", "bang-khen"),
    other = at.of("certificate", "giay-khen");
  const { id: file, name, sha256 } = await sowFile(sower, at, "pictures/phoi-bang-khen.webp"),
    use = at.of("use", "phoi-bang-khen");
  await sower.into("file_use", [
    {
      id: use,
      file_id: file,
      file_name: name,
      kind: "certificate_stock",
      about: id,
      caption: "Phôi bằng khen minh họa",
      added_by_id: by.person,
      added_at: made,
    },
  ]);
  const laid = fieldsFor(A4).map((field) => ({ ...field, ...ON_STOCK[field.key] }));
  await sower.into("certificate_template", [
    {
      id,
      name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
      title_code: "CERT_PROV",
      width_mm: A4.widthMm,
      height_mm: A4.heightMm,
      fields: JSON.stringify(laid),
      stock_id: use,
      invented: "Phôi và vị trí các ô là minh họa; đo lại trên phôi thật của tỉnh.",
      created_at: made,
    },
    {
      id: other,
      name: "Giấy khen, giấy chứng nhận",
      width_mm: A4.widthMm,
      height_mm: A4.heightMm,
      fields: JSON.stringify(fieldsFor(A4)),
      created_at: made,
    },
  ]);
  sower.audit("certificate.template_kept", id, { name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" }, made, by);
  sower.audit("certificate.stock_kept", id, { use, sha256 }, made, by);
  sower.audit("certificate.template_kept", other, { name: "Giấy khen, giấy chứng nhận" }, made, by);
}
