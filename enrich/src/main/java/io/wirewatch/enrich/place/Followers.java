package io.wirewatch.enrich.place;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words beside a name that tell a place from a person, a team, a newspaper or a street. */
final class Followers {
  private Followers() {}

  private static Set<String> words(String list) {
    return Stream.of(list.split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  /** A name before one of these is no place: newspapers, teams, streets, schools, firms. */
  static final Set<String> NO_PLACE =
      words(
          """
          times post herald globe tribune chronicle inquirer examiner gazette courier observer sentinel dispatch bee mercury advocate \
          monthly magazine journal telegraph ledger telegram constitution mirror beacon morning reader \
          street avenue ave road rd boulevard blvd drive lane highway hwy parkway pkwy freeway turnpike expressway st way bridge tunnel \
          university college institute a&m tech hospital medical memorial methodist presbyterian baptist \
          cowboys texans patriots giants jets bills dolphins steelers ravens browns bengals titans colts jaguars chiefs raiders \
          chargers broncos eagles commanders packers bears vikings lions falcons panthers saints buccaneers seahawks rams cardinals \
          49ers yankees mets dodgers angels padres cubs rangers astros athletics mariners braves marlins nationals phillies \
          orioles rays royals twins guardians brewers reds pirates rockies diamondbacks lakers clippers warriors celtics knicks \
          nets bulls bucks cavaliers pistons pacers heat magic hawks hornets wizards raptors spurs mavericks grizzlies pelicans \
          rockets thunder nuggets jazz suns timberwolves blazers kings sharks ducks kraken canucks avalanche blues blackhawks \
          wild predators stars lightning hurricanes capitals flyers penguins bruins sabres islanders devils galaxy dynamo \
          united fc sounders timbers longhorns aggies sooners hoosiers buckeyes wolverines spartans badgers huskies bruins trojans \
          wildcats tigers bulldogs gators seminoles volunteers razorbacks tar fever liberty mercury sparks aces lynx \
          dreams jones island register trail mutual park river creek lake canyon nation register news taco studios comics universe inn hotel bank bancorp energy instruments motors airlines roadhouse toast style sauce \
          """);

  /** A name before one of these is a place that something belongs to. */
  static final Set<String> LOCAL =
      words(
          """
          police city county mayor sheriff sheriffs department fire council gov governor attorney ag sen senator rep representative \
          congressman congresswoman democrat democrats republican republicans gop supreme legislature house senate state states \
          national district superior municipal public immigration ice field office airport international community schools school \
          independent metro metropolitan border sector resident residents alderman alderwoman commissioners commissioner \
          supervisors board court jail detention democratic republican lawmakers officials secretary lt lieutenant assembly \
          capitol guard troopers highway patrol neighborhood suburb area archdiocese diocese catholic chamber health county's \
          federal u.s us dhs cbp fbi protest protests raid raids rally teacher teachers man woman mother father family judge \
          prosecutor prosecutors mayoral voters immigrant immigrants migrants latino latinos somali haitian venezuelan \
          """);

  /** Behind one of these stands a place. */
  static final Set<String> LOCATIVE =
      words(
          """
          in near outside around across throughout downtown inside into toward towards through within between across leaving \
          en cerca desde hacia hasta suburban northern southern eastern western central north south east west upstate greater \
          southeast southwest northeast northwest rural metropolitan metro norte sur este oeste centro \
          """);

  /** Behind one of these stands a name that may be a place. */
  static final Set<String> OF = words("from to of for de del a visited leave reach");

  /** Behind one of these stands a person. */
  static final Set<String> TITLES =
      words(
          """
          mr mrs ms miss dr judge justice sen senator rep representative congressman congresswoman gov governor president sheriff \
          officer agent secretary director chief capt captain sgt sergeant lt deputy detective professor prof pastor bishop \
          archbishop cardinal rev reverend father sister commissioner councilman councilwoman councilmember alderman alderwoman \
          mayor attorney spokesman spokeswoman spokesperson czar juez jueza senador senadora alcalde alcaldesa gobernador \
          gobernadora sr sra señor señora representante presidente presidenta fiscal singer actor actress coach rapper \
          """);

  /** Words of Washington as a state rather than the capital. */
  static final Set<String> WEST_COAST =
      words("seattle tacoma spokane olympia yakima everett vancouver bellevue ferguson");

  /** Words of New York as a city rather than the state. */
  static final Set<String> BOROUGHS = words("manhattan brooklyn queens bronx nypd nyc mamdani");

  /** Words that go with Georgia, the country. */
  static final Set<String> CAUCASUS =
      words(
          "tbilisi batumi abkhazia ossetia georgian caucasus armenia azerbaijan kobakhidze saakashvili");
}
