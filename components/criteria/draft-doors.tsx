import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

/** What can be done with the criteria being written besides writing them. @param here the address of the table of criteria */
export function DraftDoors({ drafted, inForce, here }: { drafted: boolean; inForce: boolean; here: string }) {
  if (!drafted && !inForce) return null;
  return (
    <>
      {drafted && (
        <>
          <ButtonLink href={`${here}/soan/nhap`} icon="up2">
            Nhập từ Word, Excel
          </ButtonLink>
          <ButtonLink href={`${here}/soan/thu`} icon="bars">
            Thử trên dữ liệu năm trước
          </ButtonLink>
        </>
      )}
      <ButtonLink href={drafted && inForce ? `${here}?ban=du-thao` : here} icon="eye">
        Xem bảng tiêu chí
      </ButtonLink>
    </>
  );
}

/** Criteria in force are not written in: the way to change them begins elsewhere. */
export const InForceNote = ({ here }: { here: string }) => (
  <Note kind="info" title="Bảng tiêu chí năm này đang có hiệu lực">
    <p>Muốn thay đổi thì lập bản sửa đổi ở trang bảng tiêu chí.</p>
    <p>
      <ButtonLink href={here} small icon="right">
        Về trang bảng tiêu chí
      </ButtonLink>
    </p>
  </Note>
);
