/** "(nay là …)" for the public: what bears the place of `name` today, if it was given up after `day`, or its bearer has ended. */
export const NOW_OF = (name: string, day: string) =>
  `(select f.now from published_former_name f where f.name = ${name} and (f.until >= ${day} or f.ended) order by f.until limit 1)`;
