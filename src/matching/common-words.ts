// Words that many bodies bear in their names, so that two names which share only these have nothing in common: kinds of
// bodies, branches of business, large cities, peoples and states. Written for this purpose; longer than it must be.

/** Words of names that tell nobody apart. Lower case, as in a name's key; only words of five letters and more matter. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  company corporation limited incorporated liability joint stock about after agent among around based being body bodies
  chief class close crown daily dealer district domestic early every family final floor friend given having human island
  home joined kingdom large later light little local lower major making member middle model national nations never night
  number older order other owner palace paper parent party people person persons piece place plant point population
  present press prime prince pro queen region right river round rural scale second senior seven shore short small sons
  start steel stone store style table their there third those three times title touch tower track under upper using
  valley water whole women words works world years yellow
  academy administration advanced affairs agency alliance alpha analysis analytics applied association associates
  authorities authority automation autonomous aviation battalion beta board border branch broadcasting building bureau
  business cable capital center central centre china chinese circle citizen civil cloud college command commerce
  commercial commission committee common communication communications computer computers computing construction
  consult consultants consulting control cooperation corps council court creative crime criminal customs cyber
  cyberspace defence defense delta department design detection development digital direct directorate distribution
  division dynamics eagle eastern economic education electric electrical electronic electronics element elements
  energy enforcement engineering enterprise enterprises equipment europe european exchange expert experts export
  falcon federal federation finance first force forces foreign foundation front future gamma garden general global
  gold golden government great green group guard guidance health high holding holdings hospital house image images
  import independent industrial industries industry information infrastructure innovation innovations innovative
  inspection institute instruments integrated integration intelligence intelligent interior internal international
  internet investigation investigations investigative investment investments islamic judicial justice knowledge
  laboratories laboratory leader legal light lions logic logistics machine machines main management manufacturing
  marine market marketing materials media medical micro military ministry mobile modern mongolian municipal
  municipality national network networks north northern nuclear office omega operations operators optical optics
  organisation organization organized orient pacific partner partners peoples perfect phoenix phone photonics planet
  platform police point political port positive power prefecture premier prison private pro production products
  professional project projects prosecution protection provincial public quality quantum radio rapid regional
  regulator regulatory republic research resources revolutionary royal satellite science sciences scientific search
  secret secure security semiconductor sense sensor server service services signal silver smart social software solar
  solution solutions sound source south southern space special specialized state states station storage strategic
  strategy street studio supply support supreme surveillance system systems target technical technics technological
  technologies technology telecom telecommunication telecommunications telephone television terminal testing total
  trade trading traffic training transport travel treaty triangle trust union united universal university urban value
  vector venture video village virtual vision voice water wave western wireless world xpress young
  abkhazia aksu ankara armenian bahrain bahraini baghdad bangkok bangladesh beijing beirut belarus belarusian berlin
  british cairo changji changsha chengdu chongqing crimea damascus delhi dhaka donetsk dubai egypt egyptian emirates
  ethiopia ethiopian france french fujian german germany greece guangdong guangxi guangzhou hangzhou hebei henan
  hotan hubei hunan india indian iran iranian israel israeli istanbul italian italy jiangsu kashgar kazakh kazakhstan
  kherson khorgos kizilsu korea korean kowloon lhasa libya libyan london luhansk lugansk luxembourg macao macau
  malaysia manama mexican mexico minsk moscow myanmar nanjing naypyidaw nicaragua ningbo ningxia paris petersburg
  qatar qingdao riyadh russia russian saint saudi seoul sevastopol shandong shanghai shenyang shenzhen sichuan
  simferopol singapore sudan sudanese suzhou switzerland sydney syria syrian taiwan tehran tianjin tibet tibetan tokyo
  tripoli tunis turkish turkey turkiye uganda ukraine ukrainian urumqi uyghur uighur uzbek uzbekistan venezuela
  vietnam vietnamese wuhan xiamen xinjiang xizang yangon zambia zaporizhzhia zhejiang zhengzhou zurich
  telecomm abroad anonim ministerio nacional policia secretaria seguridad servicio gendarmerie nationale police
  east west hungary hungarian ireland irish poland polish austria austrian sweden swedish norway norwegian denmark danish finland
  finnish belgium netherlands holland spain spanish portugal cyprus malta romania bulgaria serbia croatia slovenia
  slovakia czech estonia latvia lithuania macedonia moldova azerbaijan armenia kyrgyzstan tajikistan turkmenistan brazil
  argentina canada canadian australia zealand thailand indonesia philippines nigeria kenya lebanon kuwait yemen tunisia
  algeria morocco pakistan afghanistan skopje budapest dublin vienna warsaw prague athens
  surete direction generale ministere interieur bundesamt polizei
  `
    .trim()
    .split(/\s+/),
);
