-- P6: one total by its key. $1 province, $2 total
select total from unit_total where province_id = $1 and id = $2
