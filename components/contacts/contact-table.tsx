import { DataTable } from "@/components/ui/data-table";
import type { Contact, ContactUnit } from "@/lib/blocs/contact-queries";
import { CONTACT_ROLES, CONTACT_WORDS } from "@/lib/blocs/contact-words";
import type { ContactRole } from "@/lib/tenancy/generated/enums";

function Person({ it }: { it: Contact | undefined }) {
  if (!it) return <span className="meta">Chưa ghi</span>;
  return (
    <div className="contact">
      <b>{it.fullName}</b>
      {it.title && <span>{it.title}</span>}
      {it.phone && (
        <a className="num" href={`tel:${it.phone.replace(/[^+\d]/g, "")}`}>
          {it.phone}
        </a>
      )}
      {it.email && <a href={`mailto:${it.email}`}>{it.email}</a>}
    </div>
  );
}

/** Members of a bloc with the two persons to turn to in each. */
export function ContactTable({ units }: { units: ContactUnit[] }) {
  const of = (role: ContactRole) => ({
    key: role,
    head: CONTACT_WORDS[role],
    cell: ({ contacts }: ContactUnit) => <Person it={contacts.find((one) => one.role === role)} />,
  });
  return (
    <DataTable
      name="Đầu mối liên hệ"
      bare
      rows={units}
      rowKey={({ unitId }) => unitId}
      columns={[{ key: "unit", head: "Đơn vị", names: true, cell: ({ name }) => name }, ...CONTACT_ROLES.map(of)]}
    />
  );
}
