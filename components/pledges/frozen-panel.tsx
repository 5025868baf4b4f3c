import { ButtonLink } from "@/components/ui/button";
import { CopyBox } from "@/components/ui/copy-box";
import { Icon } from "@/components/ui/icon";
import { Qr } from "@/components/pledges/qr";
import { hashWords } from "@/lib/pledges/words";
import { momentWords } from "@/lib/provinces/dates";

type Props = {
  number: number;
  frozenAt: string;
  textHash: string;
  code: string;
  address: string;
  href: string;
  title: string;
  archive: boolean;
};

/** The text that was frozen: its digest, the moment, and the page where anybody can check both. */
export function FrozenPanel({ number, frozenAt, textHash, code, address, href, title, archive }: Props) {
  return (
    <section className="panel frozen" aria-labelledby="van-ban-chot">
      <div>
        <h2 id="van-ban-chot">
          <Icon name="lock" />
          Văn bản đã chốt
        </h2>
        <p className="meta num frozen__when">
          {archive ? "Nhập từ bản giấy" : "Chốt"} lúc {momentWords(frozenAt)}, bản số {number}. Từ lúc đó từng chữ được giữ nguyên; mỗi xác
          nhận gắn với đúng mã này.
        </p>
        <p className="hash">{hashWords(textHash)}</p>
        <p className="meta">
          Mã xác minh <b className="num">{code}</b>
        </p>
        <div className="files frozen__acts">
          <ButtonLink href={href} small icon="shield">
            Kiểm tra mã
          </ButtonLink>
          <CopyBox
            small
            label="Sao chép mã"
            text={`${title}\nMã xác minh: ${code}\nMã văn bản (SHA-256): ${textHash}\nKiểm tra tại: ${address}`}
          />
        </div>
      </div>
      <Qr text={address} label="Mã QR mở trang xác minh giao ước" />
    </section>
  );
}
