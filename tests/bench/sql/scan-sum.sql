-- P6: the least that any recount must read.
select sum(points) as points, count(*) as entries from score_entry
