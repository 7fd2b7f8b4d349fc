-- Facts of one place may come from three sources: its code, name and population; its coordinates; its outline.

alter table parties.place add coordinates_source text;
alter table parties.place add outline_source text;
