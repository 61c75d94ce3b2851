<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" name="t" tilewidth="48" tileheight="48" tilecount="2" columns="2">
 <image source="sheet.png" width="2000000000" height="2000000000"/>
</tileset>
