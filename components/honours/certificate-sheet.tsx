import { Qr } from "@/components/pledges/qr";
import type { Field, Sheet } from "@/lib/council/honours/certificates/fields";
import type { Placed } from "@/lib/council/honours/certificates/sheet";

type Props = {
  name: string;
  sheet: Sheet;
  fields: readonly Field[];
  placed: readonly Placed[];
  address: string;
  stock?: string | null;
  shift: { x: number; y: number };
};

/** One certificate at its true size. The photo of the stock is for the eye alone: it is not printed. */
export function CertificateSheet({ name, sheet, fields, placed, address, stock, shift }: Props) {
  const qr = fields.find(({ key, on }) => key === "qr" && on);
  return (
    <section
      className="cert"
      aria-label={`Bằng, giấy khen: ${name}`}
      style={{ width: `${sheet.widthMm}mm`, height: `${sheet.heightMm}mm` }}
    >
      {stock && <img className="cert__stock" src={stock} alt="" />}
      {placed.map(({ field, lines, size }) => (
        <p
          key={field.key}
          data-field={field.key}
          style={{
            left: `${field.x + shift.x}mm`,
            top: `${field.y + shift.y}mm`,
            width: `${field.w}mm`,
            fontSize: `${size}pt`,
            textAlign: field.align,
            fontWeight: field.bold ? 700 : 400,
            fontStyle: field.italic ? "italic" : "normal",
          }}
        >
          {lines.map((line, at) => (
            <span key={at}>{line}</span>
          ))}
        </p>
      ))}
      {qr && (
        <div className="cert__qr" style={{ left: `${qr.x + shift.x}mm`, top: `${qr.y + shift.y}mm`, width: `${qr.w}mm` }}>
          <Qr text={address} label="Mã QR mở trang quyết định" />
        </div>
      )}
    </section>
  );
}
