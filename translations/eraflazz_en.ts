<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BankWords</name>
        <message numerus="yes">
            <source>%n line(s), last %1</source>
            <translation>
                <numerusform>%n line, last %1</numerusform>
                <numerusform>%n lines, last %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BanksPage</name>
        <message numerus="yes">
            <source>%n account(s)</source>
            <translation>
                <numerusform>%n account</numerusform>
                <numerusform>%n accounts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) wait for a second person</source>
            <translation>
                <numerusform>%n change waits for a second person</numerusform>
                <numerusform>%n changes wait for a second person</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftBar</name>
        <message numerus="yes">
            <source>%n unsaved change(s)</source>
            <translation>
                <numerusform>%n unsaved change</numerusform>
                <numerusform>%n unsaved changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftSet</name>
        <message numerus="yes">
            <source>Discard %n price(s)</source>
            <translation>
                <numerusform>Discard %n price</numerusform>
                <numerusform>Discard %n prices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LineChanges</name>
        <message numerus="yes">
            <source>Saved. %n kind(s) of agent would be sold to at a loss if only this supplier delivered; the route leaves it out for them.</source>
            <translation>
                <numerusform>Saved. %n kind of agent would be sold to at a loss if only this supplier delivered; the route leaves it out for them.</numerusform>
                <numerusform>Saved. %n kinds of agent would be sold to at a loss if only this supplier delivered; the route leaves it out for them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkWords</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more tries before a hold.</source>
            <translation>
                <numerusform>%n more try before a hold.</numerusform>
                <numerusform>%n more tries before a hold.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message numerus="yes">
            <source>Wrong password. %n more tries, then you are signed out.</source>
            <translation>
                <numerusform>Wrong password. %n more try, then you are signed out.</numerusform>
                <numerusform>Wrong password. %n more tries, then you are signed out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MatchDialog</name>
        <message numerus="yes">
            <source>%n line(s) mapped.</source>
            <translation>
                <numerusform>%n line mapped.</numerusform>
                <numerusform>%n lines mapped.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n taken back.</source>
            <translation>
                <numerusform>%n taken back.</numerusform>
                <numerusform>%n taken back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused: the table says why.</source>
            <translation>
                <numerusform>%n refused: the table says why.</numerusform>
                <numerusform>%n refused: the table says why.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>None of %n code(s) fits a product.</source>
            <translation>
                <numerusform>The one code fits no product.</numerusform>
                <numerusform>None of %n codes fits a product.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Map %n code(s)</source>
            <translation>
                <numerusform>Map %n code</numerusform>
                <numerusform>Map %n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Take %n line(s) back</source>
            <translation>
                <numerusform>Take %n line back</numerusform>
                <numerusform>Take %n lines back</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrderBar</name>
        <message numerus="yes">
            <source>%n changed meanwhile</source>
            <translation>
                <numerusform>%n changed meanwhile</numerusform>
                <numerusform>%n changed meanwhile</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PersonMenu</name>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>after %n minute</numerusform>
                <numerusform>after %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BulkDialog</name>
        <message numerus="yes">
            <source>Prices of %n product(s)</source>
            <translation>
                <numerusform>Prices of %n product</numerusform>
                <numerusform>Prices of %n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Draft %n price(s)</source>
            <translation>
                <numerusform>Draft %n price</numerusform>
                <numerusform>Draft %n prices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay(s) as it is</source>
            <translation>
                <numerusform>%n stays as it is</numerusform>
                <numerusform>%n stay as they are</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cannot be computed: no supplier has a cost</source>
            <translation>
                <numerusform>%n cannot be computed: no supplier has a cost</numerusform>
                <numerusform>%n cannot be computed: no supplier has a cost</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) not loaded yet</source>
            <translation>
                <numerusform>%n price not loaded yet</numerusform>
                <numerusform>%n prices not loaded yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n would sell below cost</source>
            <translation>
                <numerusform>%n would sell below cost</numerusform>
                <numerusform>%n would sell below cost</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) by rule</source>
            <translation>
                <numerusform>%n price by rule</numerusform>
                <numerusform>%n prices by rule</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportDialog</name>
        <message numerus="yes">
            <source>Draft %n price(s)</source>
            <translation>
                <numerusform>Draft %n price</numerusform>
                <numerusform>Draft %n prices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) from a file</source>
            <translation>
                <numerusform>%n price from a file</numerusform>
                <numerusform>%n prices from a file</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) the shop does not have: %1</source>
            <translation>
                <numerusform>%n word the shop does not have: %1</numerusform>
                <numerusform>%n words the shop does not have: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Add %n product(s)</source>
            <translation>
                <numerusform>Add %n product</numerusform>
                <numerusform>Add %n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>, draft %n price(s)</source>
            <translation>
                <numerusform>, draft %n price</numerusform>
                <numerusform>, draft %n prices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MappingPage</name>
        <message numerus="yes">
            <source>%n order(s) are not saved.</source>
            <translation>
                <numerusform>%n order is not saved.</numerusform>
                <numerusform>%n orders are not saved.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PriceBar</name>
        <message numerus="yes">
            <source>%n base price(s)</source>
            <translation>
                <numerusform>%n base price</numerusform>
                <numerusform>%n base prices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n level price(s)</source>
            <translation>
                <numerusform>%n level price</numerusform>
                <numerusform>%n level prices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed meanwhile</source>
            <translation>
                <numerusform>%n changed meanwhile</numerusform>
                <numerusform>%n changed meanwhile</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) saved.</source>
            <translation>
                <numerusform>%n price saved.</numerusform>
                <numerusform>%n prices saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) wait for a second person.</source>
            <translation>
                <numerusform>%n price waits for a second person.</numerusform>
                <numerusform>%n prices wait for a second person.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Put back %n price(s)</source>
            <translation>
                <numerusform>Put back %n price</numerusform>
                <numerusform>Put back %n prices</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProductForms</name>
        <message numerus="yes">
            <source>%n product(s) changed.</source>
            <translation>
                <numerusform>%n product changed.</numerusform>
                <numerusform>%n products changed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) added, closed until they have a supplier.</source>
            <translation>
                <numerusform>%n product added, closed until it has a supplier.</numerusform>
                <numerusform>%n products added, closed until they have a supplier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n price(s) are drafts; review and save them.</source>
            <translation>
                <numerusform>%n price is a draft; review and save it.</numerusform>
                <numerusform>%n prices are drafts; review and save them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProductsBar</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProductsPage</name>
        <message numerus="yes">
            <source>%n price(s) are not saved.</source>
            <translation>
                <numerusform>%n price is not saved.</numerusform>
                <numerusform>%n prices are not saved.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReturnNews</name>
        <message numerus="yes">
            <source>Connected again. %n change(s) loaded.</source>
            <translation>
                <numerusform>Connected again. %n change loaded.</numerusform>
                <numerusform>Connected again. %n changes loaded.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewDialog</name>
        <message numerus="yes">
            <source>%n price(s) changed meanwhile: decide first.</source>
            <translation>
                <numerusform>%n price changed meanwhile: decide first.</numerusform>
                <numerusform>%n prices changed meanwhile: decide first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Save %n price(s)</source>
            <translation>
                <numerusform>Save %n price</numerusform>
                <numerusform>Save %n prices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused price(s) stay as drafts.</source>
            <translation>
                <numerusform>%n refused price stays as a draft.</numerusform>
                <numerusform>%n refused prices stay as drafts.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>StatusDialog</name>
        <message numerus="yes">
            <source>Open or close %n product(s)</source>
            <translation>
                <numerusform>Open or close %n product</numerusform>
                <numerusform>Open or close %n products</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n product(s) will change.</source>
            <translation>
                <numerusform>%n product will change.</numerusform>
                <numerusform>%n products will change.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UnmatchedPanel</name>
        <message numerus="yes">
            <source>%n suggestion(s)</source>
            <translation>
                <numerusform>%n suggestion</numerusform>
                <numerusform>%n suggestions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n code(s)</source>
            <translation>
                <numerusform>%n code</numerusform>
                <numerusform>%n codes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more; they come up as these are dealt with</source>
            <translation>
                <numerusform>and %n more; it comes up as these are dealt with</numerusform>
                <numerusform>and %n more; they come up as these are dealt with</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Home</name>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n doubtful sale(s)</source>
            <translation>
                <numerusform>%n doubtful sale</numerusform>
                <numerusform>%n doubtful sales</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n deposit ticket(s) waiting</source>
            <translation>
                <numerusform>%n deposit ticket waiting</numerusform>
                <numerusform>%n deposit tickets waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n request(s) waiting</source>
            <translation>
                <numerusform>%n request waiting</numerusform>
                <numerusform>%n requests waiting</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open case(s)</source>
            <translation>
                <numerusform>%n open case</numerusform>
                <numerusform>%n open cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bank line(s) of nobody</source>
            <translation>
                <numerusform>%n bank line of nobody</numerusform>
                <numerusform>%n bank lines of nobody</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgentChangeDialog</name>
        <message numerus="yes">
            <source>%n price(s) would be below cost.</source>
            <translation>
                <numerusform>%n price would be below cost.</numerusform>
                <numerusform>%n prices would be below cost.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgentTree</name>
        <message numerus="yes">
            <source>%n downline(s)</source>
            <translation>
                <numerusform>%n downline</numerusform>
                <numerusform>%n downlines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgentsPage</name>
        <message numerus="yes">
            <source>%n agent(s)</source>
            <translation>
                <numerusform>%n agent</numerusform>
                <numerusform>%n agents</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuppliersPage</name>
        <message numerus="yes">
            <source>%n supplier(s)</source>
            <translation>
                <numerusform>%n supplier</numerusform>
                <numerusform>%n suppliers</numerusform>
            </translation>
        </message>
    </context>
</TS>
