-- One loading of a layer. The newest version of a layer is the one in force; older ones stay, so that a code can always be read as it was meant.
create table terr_layer (
    district text not null,
    layer text not null,
    version bigint not null,
    source text not null,
    document text not null,
    digest text not null,
    regions bigint not null,
    loaded_at bigint not null,
    primary key (district, layer, version)
) /*clustered*/;

-- Rows are only added. A shape is rings of corners in whole 1e-7 degrees: "x,y x,y x,y;x,y …".
create table terr_region (
    district text not null,
    layer text not null,
    version bigint not null,
    code text not null,
    name text not null,
    shape text not null,
    primary key (district, layer, version, code),
    foreign key (district, layer, version) references terr_layer (district, layer, version)
) /*clustered*/;
