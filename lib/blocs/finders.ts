import "server-only";
import type { Tx } from "@/lib/tenancy/enter";

/** A bloc as a thing to open years in: the offices of any of its years count. */
export async function blocById(tx: Tx, id: string) {
  const bloc = await tx.bloc.findFirst({ where: { id }, include: { blocYears: { select: { id: true } } } });
  return bloc && { ...bloc, blocYearIds: bloc.blocYears.map((year) => year.id) };
}

export const membershipById = async (tx: Tx, id: string) => {
  const it = await tx.blocMembership.findFirst({ where: { id }, include: { unit: { select: { name: true } } } });
  return it && { ...it, blocYearIds: [] };
};

export async function yearById(tx: Tx, id: string) {
  const year = await tx.blocYear.findFirst({ where: { id } });
  return year && { ...year, blocYearId: year.id, archive: year.mode === "archive" };
}

export async function officeById(tx: Tx, id: string) {
  const office = await tx.blocOffice.findFirst({ where: { id }, include: { blocYear: true } });
  if (!office) return null;
  const archive = office.blocYear.mode === "archive";
  return { ...office, archive, blocYear: { ...office.blocYear, archive } };
}

/** Facts of a name in an office are those of the office: its unit's leader decides. */
export async function holderById(tx: Tx, id: string) {
  const holder = await tx.officeHolder.findFirst({ where: { id }, include: { office: { include: { blocYear: true } } } });
  return (
    holder && {
      ...holder,
      unitId: holder.office.unitId,
      blocYearId: holder.office.blocYearId,
      archive: holder.office.blocYear.mode === "archive",
    }
  );
}
